import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { BoardPage } from './pages/board-page.js';
import { SignInPage } from './pages/sign-in-page.js';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { first } from './setting/picks.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';

const CLI = fileURLToPath(new URL('../../planner-api/dist/cli/planner.js', import.meta.url));
const EMAIL = 'nadia@fontaine-piscines.example';
const PASSWORD = 'le-liner-est-bleu-2026';

describe('a company that begins with nothing', () => {
  let product: Product;
  let people: People;

  beforeAll(async () => {
    product = await startProduct({ DEMO: 'off' });
    execFileSync(
      process.execPath,
      [CLI, 'create-admin', '--email', EMAIL, '--name', 'Nadia Fontaine', '--company', 'Fontaine'],
      {
        env: {
          ...process.env,
          DATABASE_URL: product.databaseUrl,
          DATA_DIR: product.dataDir,
          PASTILLE_ADMIN_PASSWORD: PASSWORD,
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    people = await openChromium();
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  it('is led through the set-up to its first planned day, which a second screen shows', async () => {
    const { page } = await people.invite('nadia');
    const signIn = new SignInPage(page, product.url);
    const next = () => page.getByRole('button', { name: 'Continuer' }).click();
    const isAt = (step: string) => page.getByRole('heading', { level: 2, name: step }).waitFor();

    await signIn.open();
    await signIn.fill(EMAIL, PASSWORD);
    await isAt('Entreprise');
    await next();
    await isAt('Horaires');
    await next();
    await isAt('Fermetures');
    await next();
    await isAt('Statuts');
    await next();
    await isAt('Métiers et tâches');
    await next();
    await isAt('Équipe et matériel');
    await page.getByLabel('Salariés').fill('Éric Fontaine\nSami Roche');
    await page.getByLabel('Équipes').fill('Équipe A : Éric Fontaine, Sami Roche');
    await page.getByLabel('Matériel et véhicules').fill('Mini-pelle');
    await next();
    await isAt('Premier chantier');
    await page.getByRole('combobox', { name: 'Client' }).fill('Famille Ducret');
    await page.keyboard.press('Tab');
    await page.getByLabel('Ouvrage').fill('Piscine coque 8 × 4');
    await page.locator('.mantine-Chip-label').first().click();
    await page.getByRole('button', { name: 'Créer le chantier' }).click();
    await page.waitForURL('**/board**');

    const board = new BoardPage(page, product.url);
    await board.show({ face: 'worksites' });
    const taskId = first(await board.taskIds('todo'));
    const office = await people.invite('office');
    await new SignInPage(office.page, product.url).open();
    await new SignInPage(office.page, product.url).fill(EMAIL, PASSWORD);
    await office.page.waitForURL('**/board**');
    const officeBoard = new BoardPage(office.page, product.url);
    await officeBoard.show({ face: 'worksites' });
    expect(await officeBoard.dotStatus(taskId)).toBe('todo');

    await board.planFromDot(taskId);

    await eventually(async () => {
      expect(await officeBoard.dotStatus(taskId)).toBe('planned');
      expect(await officeBoard.picture()).toHaveLength(1);
    });
    const plan = await servedPlan(page);
    expect(plan.resources.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Éric Fontaine', 'Sami Roche', 'Équipe A', 'Mini-pelle']),
    );
    expect(plan.interventions).toHaveLength(1);
  });
});
