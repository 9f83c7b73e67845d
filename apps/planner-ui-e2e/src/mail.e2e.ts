import { readFileSync } from 'node:fs';
import { axeFaults } from './setting/axe.js';
import { eventually } from './setting/eventually.js';
import { bringMailsForward } from './setting/later.js';
import { Letterbox } from './setting/letterbox.js';
import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const FROM = 'Planning Valmorin <planning@valmorin.example>';
const CLIENT = 'cliente@exemple.example';

/** A planner mails a sheet, and the server takes it, refuses it, goes away and comes back. */
describe('the sheet by mail', () => {
  const box = new Letterbox();
  let product: Product;
  let people: People;
  let planner: Planner;
  let worksiteId: string;

  beforeAll(async () => {
    await box.open();
    const SMTP_URL = `smtp://127.0.0.1:${String(box.port)}`;
    product = await startProduct({ SMTP_URL, MAIL_FROM: FROM });
    people = await openChromium();
    planner = await signedIn({ people, product }, 'planner');
    const { worksites, resources } = await servedPlan(planner.page);
    // Their apprentice has not given an address yet.
    const crew = resources.find(({ name }) => name === 'Piscine 1');
    worksiteId = worksites.find((one) => crew && one.usualCrewId === crew.id)?.id ?? '';
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
    await box.close();
  });

  const show = (path: string) => planner.page.goto(`${product.url}${path}`);
  const sheets = () => planner.page.getByTestId('worksite-mails').locator('li');
  const dialog = () => planner.page.getByRole('dialog');

  const openDialog = async (): Promise<void> => {
    await show(`/worksites/${worksiteId}`);
    const { page } = planner;
    // Until then nobody knows who has none.
    const addresses = page.waitForResponse(/\/api\/mail-addresses$/);
    await page.getByRole('button', { name: 'Envoyer la fiche par mail' }).click();
    await addresses;
    await dialog().getByLabel('Votre message').waitFor();
  };

  /** Those of the crew who have no address yet get one. */
  const giveAddresses = async (): Promise<void> => {
    const missing = dialog().getByLabel(/^Adresse de /);
    await missing.first().waitFor();
    for (let index = 0; index < (await missing.count()); index += 1) {
      await missing.nth(index).fill(`nouveau-${String(index)}@valmorin.example`);
    }
  };

  const mailTo = async (address: string, text: string): Promise<void> => {
    await openDialog();
    // Nobody but that one: the usual crew goes out of the list.
    for (let left = await picked().count(); left > 0; left -= 1) await picked().first().click();
    await dialog().getByLabel('Autres adresses').fill(address);
    await dialog().getByLabel('Votre message').fill(text);
    await dialog().getByRole('button', { name: 'Envoyer', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const picked = () => dialog().locator('.mantine-Pill-remove');

  const bodyOf = (index: number): string =>
    box.delivered.at(index)?.parts[0]?.content.toString() ?? '';

  it('goes to the usual crew, with the sheet, one’s own words and a copy to oneself', async () => {
    await openDialog();
    expect(await picked().count()).toBe(1);
    await giveAddresses();
    await dialog().getByLabel('Votre message').fill('Bonjour,\nla clé est chez l’épicière.');
    await dialog().getByLabel('M’envoyer une copie').check();
    await dialog().getByLabel('Demander un accusé de lecture').check();
    expect(await axeFaults(planner.page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Envoyer', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });

    await sheets()
      .getByText(/envoyée à/)
      .first()
      .waitFor();
    const [mail] = box.delivered;
    expect(mail?.to).toContain('planner@valmorin.example');
    expect(mail?.headers).toMatchObject({
      subject: expect.stringMatching(/^Fiche de chantier .+ – /),
      from: FROM,
      'disposition-notification-to': '<planner@valmorin.example>',
    });
    expect(mail?.headers['content-type']).toMatch(/^multipart\/mixed/);
    expect(mail?.parts.map(({ type }) => type)).toEqual(['text/plain', 'application/pdf']);
    expect(bodyOf(0)).toContain('la clé est chez l’épicière.');
    const sheet = mail?.parts.at(-1);
    expect(sheet?.fileName).toMatch(/^fiche-.+\.pdf$/);
    expect(sheet?.content.toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('waits while the server is away, says so on the worksite, and goes once when it is back', async () => {
    await box.close();
    await mailTo(CLIENT, 'À demain.');
    await sheets()
      .first()
      .getByText(/nouvel essai à .+\s: le serveur n’accepte pas de connexion/)
      .waitFor();

    await box.open();
    await bringMailsForward(product.databaseUrl);
    await sheets()
      .first()
      .getByText(/envoyée à/)
      .waitFor();
    expect(box.delivered.filter(({ to }) => to.includes(CLIENT))).toHaveLength(1);
  });

  it('says whom the server refused, in its words, and goes by hand once that is mended', async () => {
    box.refuses.set(CLIENT, '550 5.1.1 Boîte inconnue');
    await mailTo(CLIENT, 'Encore moi.');
    await sheets()
      .first()
      .getByText(/pas partie\s: 550 5.1.1/)
      .waitFor();

    box.refuses.clear();
    await show('/mail/outbox');
    const first = planner.page.getByRole('list', { name: 'Courriers' }).locator('li').first();
    await first.getByRole('button').click();
    await dialog().getByText('Encore moi.').waitFor();
    expect(await axeFaults(planner.page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Renvoyer' }).click();
    await dialog()
      .getByText(/envoyée à/)
      .waitFor();
    expect(box.delivered.filter(({ to }) => to.includes(CLIENT))).toHaveLength(2);
  });

  it('can be downloaded as it went', async () => {
    await show('/mail/outbox');
    const first = planner.page.getByRole('list', { name: 'Courriers' }).locator('li').first();
    await first.getByRole('button').click();
    const [file] = await Promise.all([
      planner.page.waitForEvent('download'),
      dialog()
        .getByRole('link', { name: /Télécharger/ })
        .click(),
    ]);

    const raw = readFileSync(await file.path(), 'latin1');
    expect(raw).toContain('Content-Type: application/pdf');
    expect(raw).toContain(`To: ${CLIENT}`);
  });

  it('goes from one’s own account, once it was tried', async () => {
    await show('/mail/account');
    const { page } = planner;
    await page.getByLabel('Serveur d’envoi (SMTP)').fill('127.0.0.1');
    await page.getByText('Aucun', { exact: true }).click();
    await page.getByLabel('Port').fill('1');
    await page.getByLabel('Identifiant').fill('');
    await page.getByRole('button', { name: 'Essayer', exact: true }).click();
    await page.getByText(/Cela ne marche pas\s: le serveur n’accepte pas de connexion/).waitFor();

    await page.getByLabel('Port').fill(String(box.port));
    await page.getByRole('button', { name: 'Essayer', exact: true }).click();
    await page.getByText('Le serveur répond et accepte l’identifiant.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Compte enregistré.').waitFor();

    await mailTo(CLIENT, 'De ma part.');
    await sheets()
      .first()
      .getByText(/envoyée à/)
      .waitFor();
    await eventually(() => expect(box.delivered.at(-1)?.from).toBe('planner@valmorin.example'));
    // Before signing in, one is told so.
    expect(planner.complaints.filter((one) => !one.includes('401'))).toEqual([]);
  });
});
