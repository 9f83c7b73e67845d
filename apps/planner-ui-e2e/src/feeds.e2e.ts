import { axeFaults } from './setting/axe.js';
import { arrangePlannedWorksite, type ArrangedWorksite } from './setting/arrange.js';
import { eventWith, fetchCalendar, linkIn } from './setting/calendar-client.js';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';
import { CalendarsPage } from './pages/calendars-page.js';

const TODAY = '2026-11-23';
const WEDNESDAY = '2026-11-25';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A planner at the desk, a technician with a phone, and the agenda that stands between them. */
describe('a calendar on a phone', () => {
  let product: Product;
  let people: People;
  let planner: Planner;
  let julien: Planner;
  let calendars: CalendarsPage;
  let address: string;
  let personId: string;

  beforeAll(async () => {
    product = await startProduct();
    people = await openChromium();
    planner = await signedIn({ people, product }, 'planner');
    julien = await signedIn({ people, product }, 'technician', PHONE);
    calendars = new CalendarsPage(julien.page, product.url);
    const { resources } = await servedPlan(planner.page);
    personId = resources.find((one) => one.kind === 'staff' && one.userId !== null)?.id ?? '';
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  const arrange = (
    title: string,
    day: string,
    halfDays: number,
  ): Promise<ArrangedWorksite & { readonly interventionId: string }> =>
    arrangePlannedWorksite(planner.page, title, { day, halfDays, people: [personId] });

  /** What the server has told the board by now: it asks for itself only every so often. */
  const look = (date = TODAY): Promise<void> => planner.board.show({ face: 'worksites', date });

  const nameOfBar = async (id: string): Promise<string> => {
    await look();
    return planner.board.barName(id);
  };

  it('is off until it is turned on; its address is shown once, as a code, a link and a text', async () => {
    await calendars.openFromMenu();
    await calendars.off().waitFor();

    address = await calendars.turnOn();

    expect(address).toMatch(/^http:\/\/localhost:\d+\/feeds\/[\w-]{22,}\.ics$/);
    expect(address.length).toBeLessThanOrEqual(100);
    const issued = calendars.issued();
    expect(await issued.getByTestId('webcal').getAttribute('href')).toBe(
      address.replace(/^http/, 'webcal'),
    );
    await issued.getByRole('img', { name: /Code à scanner/ }).waitFor();
    await issued.getByText(/montrée que maintenant/).waitFor();
    expect(await issued.locator('[data-steps] li').count()).toBe(3);

    await issued.getByRole('button', { name: 'C’est fait' }).click();
    await calendars.reads().getByText('jamais relevé').waitFor();
    expect(await julien.page.content()).not.toContain(address);
  });

  it('is told on both sides when a client has fetched it, and by which', async () => {
    expect((await fetchCalendar(address)).status).toBe(200);

    await calendars.show();

    await calendars
      .reads()
      .getByText(/relevé par iPhone à 7\u202fh\u202f\d\d/)
      .waitFor();
  });

  it('leaves a sign on the bar that moved until it is read again, person by person', async () => {
    const { interventionId: id } = await arrange('Relève Aubry', WEDNESDAY, 2);
    await fetchCalendar(address);
    expect(await nameOfBar(id)).not.toContain('non relevé');

    await planner.board.press(id, 'Alt+Shift+ArrowRight');
    await eventually(async () =>
      expect(await planner.board.barName(id)).toMatch(
        /1 changement non relevé\u202f: Julien Favre/,
      ),
    );
    const popover = await planner.board.openBar(id);
    await popover.root
      .getByText(/relevé par iPhone à 7\u202fh\u202f\d\d, avant le changement de 7\u202fh/)
      .waitFor();
    expect(await axeFaults(planner.page, '[data-testid="freshness"]')).toEqual([]);

    await fetchCalendar(address);
    // Nobody touches the board: the server tells it.
    await eventually(async () =>
      expect(await planner.board.barName(id)).not.toContain('non relevé'),
    );
  });

  it('has those rung who may not know what begins within a day, until « Bien reçu »', async () => {
    const { interventionId: id } = await arrange('Prévenir Bertin', TODAY, 1);
    await look();
    await planner.page.locator('[data-pill="unfetched"]').click();
    const card = planner.page.locator(`[data-change="${id}"][data-urgent="true"]`);
    await card.getByRole('link', { name: /^Appeler Julien Favre/ }).waitFor();
    expect(await planner.board.barName(id)).toContain('non relevé');

    await julien.board.showDay({ face: 'resources' });
    await julien.board.listed(id).tap();
    await julien.page.getByRole('button', { name: 'Bien reçu' }).tap();
    await julien.page
      .getByTestId('acknowledge')
      .getByText(/Bien reçu à 7/)
      .waitFor();

    expect(await nameOfBar(id)).not.toContain('non relevé');
    const popover = await planner.board.openBar(id);
    await popover.root.getByText(/Julien Favre\u202f: bien reçu/).waitFor();
  });

  it('can be filtered by what nobody has fetched', async () => {
    const { interventionId: id, worksiteId } = await arrange('Filtre Collin', WEDNESDAY, 2);
    await planner.page.goto(`${product.url}/board?face=worksites&date=${TODAY}&only=unfetched`);

    await planner.board.worksiteHead(worksiteId).waitFor();
    expect(await planner.board.worksiteIds()).toEqual([worksiteId]);

    await fetchCalendar(address);
    expect(await nameOfBar(id)).not.toContain('non relevé');
  });

  it('lets its reader say how the day went: the dot stays orange, the rest waits to be planned', async () => {
    const worksite = await arrange('Journée Dumas', '2026-11-20', 4);
    const taskId = worksite.taskIds[0] ?? '';
    await planner.board.show({ face: 'table' });
    expect(await planner.board.dotStatus(taskId)).toBe('planned');
    expect(await planner.board.cardIds()).not.toContain(taskId);
    const link = linkIn(
      eventWith(await fetchCalendar(address), 'Journée Dumas', 'Paris:20261123T08'),
    );

    const visitor = await people.invite('a phone without a session', PHONE);
    await visitor.page.goto(link);
    const form = visitor.page.locator('form[data-act="day-done"]');
    await form.getByRole('radio', { name: '1 j', exact: true }).check();
    await form.getByRole('button', { name: 'Journée finie' }).tap();
    await visitor.page.getByText(/journée finie\. Bonne soirée/).waitFor();

    await planner.board
      .card(taskId)
      .getByText(/reste 1\sj/)
      .waitFor();
    expect(await planner.board.dotStatus(taskId)).toBe('planned');
  });

  it('dies at its old address once it has a new one', async () => {
    await calendars.show();
    const before = address;

    address = await calendars.rotate();

    expect(address).not.toBe(before);
    const dead = await fetchCalendar(before);
    expect(dead.text).not.toContain('BEGIN:VEVENT');
    expect(eventWith(await fetchCalendar(address), 'Relève Aubry')).toContain('DTSTART');
  });

  it('is listed for the administrator with its last reader, and revoked by one click', async () => {
    const admin = await signedIn({ people, product }, 'admin');
    const all = new CalendarsPage(admin.page, product.url);
    await all.show('all');
    await admin.page.getByText(/relevé par iPhone/).waitFor();

    await admin.page.getByRole('button', { name: /^Révoquer l’agenda/ }).click();

    await admin.page.getByText(/est révoqué\. Au prochain relevé/).waitFor();
    const { text } = await fetchCalendar(address);
    expect(text).toContain('Agenda révoqué');
    expect(text).not.toContain('BEGIN:VEVENT');
  });
});
