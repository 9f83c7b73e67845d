import { NeedsDrawer } from './pages/needs-drawer.js';
import { arrangeWork, arrangeWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first, interventionOf, nameOf, two, worksiteOf } from './setting/picks.js';
import { pickOption } from './pages/fields.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const DAYS: [string, string] = [QUIET.monday, QUIET.wednesday];

describe('what needs a human, beside the board', () => {
  let setting: TwoPlanners;
  let drawer: NeedsDrawer;

  beforeAll(async () => {
    setting = await twoPlanners();
    drawer = new NeedsDrawer(setting.alice.page);
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const planned = async (title: string, people: readonly string[]): Promise<string> => {
    const { page } = setting.alice;
    const worksite = await arrangeWorksite(page, { title, labels: [`Pose ${title}`] });
    return arrangeWork(page, { worksite, day: QUIET.monday, halfDays: 2, people });
  };

  it('is found by name, leads to the bar with Enter and back with Escape', async () => {
    const { alice } = setting;
    const person = first(freePeople(await servedPlan(alice.page), DAYS));
    const one = await planned('Deux Fois Abel', [person]);
    const other = await planned('Deux Fois Bela', [person]);
    await alice.board.show({ face: 'worksites' });

    await drawer.open('conflicts');
    const all = await drawer.lines().count();
    await drawer.search('deux fois abel');
    await eventually(async () => expect(await drawer.lines().count()).toBeLessThan(all));
    await drawer.sentence('Deux Fois Abel').focus();
    await alice.page.keyboard.press('Enter');

    const focused = alice.page.locator('.pl-bar:focus-within');
    await focused.waitFor();
    expect([one, other]).toContain(await focused.getAttribute('data-intervention-id'));
    await alice.page.keyboard.press('Escape');
    await eventually(async () =>
      expect(
        await drawer.sentence('Deux Fois Abel').evaluate((line) => document.activeElement === line),
      ).toBe(true),
    );
  });

  it('is walked with J and K, and every line says what helps', async () => {
    const { alice } = setting;
    await alice.board.show({ face: 'worksites' });
    await drawer.open('conflicts');
    const lines = drawer.root.locator('[data-need]');
    await lines.first().focus();
    await alice.page.keyboard.press('j');
    expect(await lines.nth(1).evaluate((line) => document.activeElement === line)).toBe(true);
    await alice.page.keyboard.press('k');
    expect(await lines.first().evaluate((line) => document.activeElement === line)).toBe(true);

    for (const part of ['conflicts', 'dots', 'unstaffed', 'to-close']) {
      await drawer.choose(part);
      const count = await drawer.lines().count();
      expect(count).toBeGreaterThan(0);
      for (let i = 0; i < count; i += 1) {
        const line = drawer.lines().nth(i);
        await line.scrollIntoViewIfNeeded();
        await line.locator('[data-cure], [data-lead], [data-none]').first().waitFor();
      }
    }
  });

  it('is cured with one click: another person goes, and one undo takes it back', async () => {
    const { alice } = setting;
    const person = first(freePeople(await servedPlan(alice.page), DAYS).slice(1));
    const one = await planned('Remède Caro', [person]);
    const other = await planned('Remède Dora', [person]);
    const teams = async (): Promise<string[]> => {
      const plan = await servedPlan(alice.page);
      return [one, other].map((id) => first(interventionOf(plan, id).team).resourceId);
    };
    await alice.board.show({ face: 'worksites', date: QUIET.monday });
    await drawer.open('conflicts');
    const cure = drawer.cures('Remède Caro').first();
    await cure.hover();
    await alice.page.getByTestId('cure-effect').waitFor();
    expect(await alice.page.getByTestId('cure-effect').innerText()).toContain('Règle 1 conflit');
    await cure.click();

    await eventually(async () => {
      expect(new Set(await teams()).size).toBe(2);
      expect(await drawer.lines('Remède Caro').count()).toBe(0);
    });
    await alice.board.undo();
    await eventually(async () => {
      expect(await teams()).toEqual([person, person]);
      expect(await drawer.lines('Remède Caro').count()).toBe(1);
    });
  });

  it('opens its proposals by itself after an absence over work', async () => {
    const { alice } = setting;
    const plan = await servedPlan(alice.page);
    const [person] = two(freePeople(plan, DAYS).slice(2));
    const id = await planned('Malade Emma', [person]);
    await alice.board.show({ face: 'worksites', date: QUIET.monday });

    await alice.page.keyboard.press('n');
    const form = alice.board.popover();
    await form.getByText('Absence', { exact: true }).click();
    await pickOption(
      alice.page,
      form.getByRole('combobox', { name: 'Qui est absent' }),
      nameOf(plan, person),
    );
    await form.getByRole('button', { name: 'Ajouter l’absence' }).click();

    const title = drawer.root.getByTestId('proposals').getByRole('heading');
    await title.waitFor();
    expect(await title.innerText()).toContain(nameOf(plan, person));
    expect(await drawer.lines('Malade Emma').count()).toBe(1);
    await drawer.ways('leave').waitFor();
    await drawer.ways('replace').first().click();

    await eventually(async () => {
      const { team } = interventionOf(await servedPlan(alice.page), id);
      expect(first(team).resourceId).not.toBe(person);
      expect(await drawer.lines('Malade Emma').count()).toBe(0);
    });
  });

  it('keeps a call until the client agrees, locks the date then, and says so when it is undone', async () => {
    const { alice, bruno } = setting;
    const worksite = await arrangeWorksite(alice.page, {
      ...{ title: 'Promesse Fanny', labels: ['Implantation'] },
      ...{ certainty: 'firm', phone: '02 40 55 66 77' },
    });
    const id = await arrangeWork(alice.page, { worksite, day: QUIET.monday, halfDays: 2 });
    await setting.both({ face: 'worksites', date: QUIET.monday });
    await alice.board.press(id, 'Shift+Alt+ArrowRight');
    const mine = new NeedsDrawer(bruno.page);

    await mine.open('calls');
    const call = mine.lines('02 40 55 66 77');
    expect(await call.getByRole('link').getAttribute('href')).toBe('tel:0240556677');
    await call.getByRole('button', { name: 'Message laissé' }).click();
    await eventually(async () => {
      expect(await call.innerText()).toContain('Message laissé par');
      expect(await bruno.board.bar(id).locator('.pl-icon-call').count()).toBe(1);
    });

    await call.getByRole('button', { name: 'D’accord' }).click();
    await eventually(async () => {
      const plan = await servedPlan(bruno.page);
      expect(interventionOf(plan, id).lock.time).not.toBeNull();
      expect(worksiteOf(plan, worksite.worksiteId).start?.date).toBe(QUIET.tuesday);
      expect(await call.count()).toBe(0);
    });

    await alice.board.undo();
    await eventually(async () =>
      expect(await alice.board.bottomLine().innerText()).toContain(
        'Promesse Fanny est déjà d’accord',
      ),
    );
    await bruno.board.undo();
    await eventually(async () =>
      expect(await bruno.board.bottomLine().innerText()).toContain('rappelez-le'),
    );
  });
});
