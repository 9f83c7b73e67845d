import { CSRF_HEADER, IssuedFeedView } from '@pastille/contracts';
import { axeFaults } from './setting/axe.js';
import { arrangePlannedWorksite } from './setting/arrange.js';
import { eventWith, fetchCalendar, linkIn } from './setting/calendar-client.js';
import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const TODAY = '2026-11-23';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The page behind the link of an event: no account, no script, and the board hears of it at once. */
describe('« Ma journée »', () => {
  let product: Product;
  let people: People;
  let planner: Planner;
  let julien: Planner;
  let link: string;

  beforeAll(async () => {
    product = await startProduct();
    people = await openChromium();
    planner = await signedIn({ people, product }, 'planner');
    julien = await signedIn({ people, product }, 'technician', PHONE);
    const { boardId, resources } = await servedPlan(planner.page);
    const id = resources.find((one) => one.kind === 'staff' && one.userId !== null)?.id ?? '';
    await arrangePlannedWorksite(planner.page, 'Fuite Morand', {
      ...{ day: TODAY, halfDays: 4, people: [id] },
    });
    const answer = await julien.page.request.post(`${product.url}/api/feeds`, {
      headers: { [CSRF_HEADER]: '1' },
      data: {
        ...{ id: crypto.randomUUID(), boardId, scope: { type: 'person', id } },
        ...{ privacy: 'full', locale: 'fr' },
        includes: { own: true, crew: false, absences: true, onCall: false, cancelled: false },
      },
    });
    const { address } = IssuedFeedView.parse(await answer.json());
    link = linkIn(eventWith(await fetchCalendar(address), 'Fuite Morand', '20261123T08'));
    await planner.board.show({ face: 'worksites', date: TODAY });
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  it.each([
    ['fr', 'light', /Ma journée/],
    ['en', 'light', /My day/],
    ['en', 'dark', /My day/],
    ['fr', 'dark', /Ma journée/],
  ] as const)('has nothing that axe finds: %s, %s', async (locale, colorScheme, name) => {
    const { page } = await people.invite(`a phone, ${colorScheme}`, { ...PHONE, colorScheme });
    await julien.page.request.patch(`${product.url}/api/session`, {
      ...{ headers: { [CSRF_HEADER]: '1' }, data: { locale } },
    });
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.locator('summary').tap();

    expect(await axeFaults(page)).toEqual([]);
    const low = await page
      .locator('a, button, summary, textarea, .choices label')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(low).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('sends a problem without any script; the planner hears of it without asking, and settles it', async () => {
    const { page } = await people.invite('no script', { ...PHONE, javaScriptEnabled: false });
    await page.goto(link);
    await page.locator('summary').tap();
    await page.getByLabel('Que se passe-t-il').fill('La vanne fuit');
    await page.getByRole('button', { name: 'Prévenir le planning' }).tap();
    await page.getByText('C’est transmis au planning.').waitFor();

    await planner.page.locator('[data-pill="reports"]').click();
    const card = planner.page.locator('[data-report="problem"]');
    await card.getByText(/Signalé par Julien\u202f: un problème/).waitFor();
    await card.getByText('La vanne fuit').waitFor();
    expect(await axeFaults(planner.page, '[data-testid="reports-list"]')).toEqual([]);
    await card.getByRole('button', { name: 'C’est vu' }).click();
    await planner.page.getByText('Personne sur le terrain n’attend de réponse.').waitFor();
  });

  it('opens a proposal for an overrun, and moves nothing', async () => {
    const { page } = await people.invite('a phone', PHONE);
    const revision = (await servedPlan(planner.page)).revision;
    await page.goto(link);
    await page.getByRole('button', { name: '+ 1 j' }).tap();
    await page.getByText(/rien n’est déplacé/).waitFor();

    const card = planner.page.locator('[data-report="more"]');
    await card.getByRole('button', { name: 'Que faire' }).click();
    await planner.page.getByTestId('proposals').waitFor();
    expect((await servedPlan(planner.page)).revision).toBe(revision);
  });

  it('speaks English to who does, and says kindly that a link is not whole', async () => {
    const { page } = await people.invite('in English', { ...PHONE, locale: 'en-GB' });
    await page.goto(link.slice(0, -4));

    await page.getByRole('heading', { name: 'This link is not complete' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
