import { execFileSync } from 'node:child_process';

import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const textOf = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });

const pagesOf = (pdf: Buffer): number =>
  Number(
    /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }))?.[1],
  );

describe('printing', () => {
  let product: Product;
  let people: People;
  let planner: Planner;

  beforeAll(async () => {
    product = await startProduct();
    people = await openChromium();
    planner = await signedIn({ people, product }, 'planner');
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  const fetched = async (address: string | null): Promise<Buffer> => {
    const answer = await planner.page.request.get(new URL(address ?? '', product.url).href);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    return answer.body();
  };

  it('gives the week on the wall, from the menu of the board, with all its days', async () => {
    const { page, board } = planner;
    await board.show({ face: 'resources', scale: 'week', date: '2026-11-23' });

    await page.getByRole('button', { name: 'Autres outils' }).click();
    await page.getByRole('menuitem', { name: 'Imprimer…' }).click();
    await page.getByRole('heading', { name: 'Imprimer' }).waitFor();
    await page.getByText('A4', { exact: true }).click();
    const pdf = await fetched(
      await page.getByRole('link', { name: 'Ouvrir le PDF' }).getAttribute('href'),
    );
    const text = textOf(pdf);

    expect(text).toContain('Semaine 48');
    for (const day of ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi']) {
      expect(text).toContain(day);
    }
    expect(text).toContain('Thierry Bouvier');
  });

  it('makes the sheets of tomorrow in the background; a reload finds them', async () => {
    const { page } = planner;
    await page.goto(`${product.url}/print?what=sheets`);
    await page.getByRole('combobox', { name: 'Pour qui' }).fill('Piscine 2');
    await page.getByRole('option', { name: 'Piscine 2' }).click();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Faire les fiches' }).click();
    await page.getByRole('progressbar').or(page.getByText('sont prêtes')).first().waitFor();
    await page.reload();
    await page.getByText('Les fiches du mardi 24 novembre sont prêtes.').waitFor();
    const pdf = await fetched(
      await page.getByRole('link', { name: 'Ouvrir le PDF' }).getAttribute('href'),
    );

    expect(pagesOf(pdf)).toBeGreaterThan(3);
    expect(textOf(pdf)).toContain('Sébastien Cochet');
    expect(textOf(pdf)).toContain('Noémie Lathuille');
  });

  it('stops when it is told to, and says so where there is nothing', async () => {
    const { page } = planner;
    await page.goto(`${product.url}/print?what=sheets`);
    await page.getByRole('button', { name: 'Faire les fiches' }).click();
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await page.getByText('Arrêté. Rien n’a été gardé.').waitFor();

    await page.getByRole('button', { name: 'En faire d’autres' }).click();
    await page.getByRole('textbox', { name: 'Jour' }).fill('29/11/2026');
    await page.getByRole('textbox', { name: 'Jour' }).press('Enter');
    await page.getByRole('button', { name: 'Faire les fiches' }).click();

    await page.getByText('Rien n’est publié pour ces personnes').waitFor();
  });

  it('prints the board as one sees it: every row, every day, and nothing beside it', async () => {
    const { page, board } = planner;
    await board.show({ face: 'resources', scale: 'week', date: '2026-11-23' });

    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = textOf(pdf);
    const [width = 0, height = 0] = (
      /Page size:\s+([\d.]+) x ([\d.]+)/.exec(
        execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }),
      ) ?? []
    )
      .slice(1)
      .map(Number);

    expect(width).toBeGreaterThan(height);
    for (const day of ['L 23', 'M 24', 'M 25', 'J 26', 'V 27', 'S 28', 'D 29']) {
      expect(text).toContain(day);
    }
    for (const row of ['Thierry Bouvier', 'Élodie Gaillard', 'Carrelages Savoyards']) {
      expect(text).toContain(row);
    }
    expect(text).toContain('Groupe Valmorin');
    expect(text).not.toContain('À planifier');
    expect(await page.evaluate(() => document.body.dataset['printing'])).toBeUndefined();
  });
});
