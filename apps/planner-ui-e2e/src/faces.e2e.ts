import { arrangePlannedWorksite, arrangeWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first, nameOf, worksiteOf } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const TUESDAY = '2026-11-24';

const SCALES = [
  ['Jour', 'day', 'mardi 24 novembre 2026'],
  ['Semaine', 'week', '23 nov. – 29 nov.'],
  ['2 semaines', 'two-weeks', '23 nov. – 6 déc.'],
  ['Mois', 'month', 'Novembre 2026'],
] as const;

describe('one plan with several faces', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  it('one leads to the other: by worksite, table, by person, equipment', async () => {
    const { alice, bruno } = setting;
    const plan = await servedPlan(alice.page);
    const person = first(freePeople(plan, [QUIET.monday, QUIET.tuesday]));
    const { interventionId, worksiteId, taskIds } = await arrangePlannedWorksite(
      alice.page,
      'Façade Aubry',
      { day: QUIET.monday, halfDays: 2, people: [person] },
    );
    const initials = plan.resources.find(({ id }) => id === person)?.initials ?? '';
    await setting.both({ face: 'worksites', date: QUIET.monday });
    expect(await bruno.board.rowIdsOf(interventionId)).toEqual([worksiteId]);
    expect(await bruno.board.barName(interventionId)).toContain(nameOf(plan, person));

    await bruno.board.chooseInHeader('Par intervenant');
    await eventually(async () =>
      expect(await bruno.board.rowIdsOf(interventionId)).toEqual([person]),
    );
    await bruno.board.chooseInHeader('Tableau');
    const cell = bruno.board.cell(first(taskIds));
    await eventually(async () => {
      expect(await cell.innerText()).toContain('14 juin');
      expect(await cell.innerText()).toContain(initials);
      expect(await cell.getAttribute('data-status')).toBe('planned');
    });

    await alice.board.press(interventionId, 'Alt+Shift+ArrowRight');
    await eventually(async () => expect(await cell.innerText()).toContain('15 juin'));
    await bruno.board.chooseInHeader('Matériel');
    const { resources } = await servedPlan(bruno.page);
    const machines = resources.filter(({ kind }) => kind === 'equipment').map(({ id }) => id);
    await eventually(async () => {
      const rows = await bruno.board.rowIdsInSight();
      expect(rows.length).toBeGreaterThan(0);
      expect(machines).toEqual(expect.arrayContaining(rows));
    });
  });

  it.each(SCALES)(
    '« %s » shows its days, and its address shows them to the other',
    async (...scale) => {
      const { alice, bruno } = setting;
      const [name, key, label] = scale;
      await arrangePlannedWorksite(alice.page, `Échelle ${name}`);
      await alice.board.show({
        face: 'worksites',
        scale: key === 'week' ? 'day' : 'week',
        date: TUESDAY,
      });

      await alice.board.chooseInHeader(name);

      await eventually(async () => {
        expect(alice.page.url()).toContain(`scale=${key}`);
        expect(await alice.board.dates().innerText()).toContain(label);
      });
      await bruno.page.goto(alice.page.url());
      await eventually(async () => {
        const picture = await alice.board.picture();
        expect(picture.length).toBeGreaterThan(0);
        expect(await bruno.board.picture()).toEqual(picture);
      });
    },
  );

  it('worksites without any date stand last, in a group of their own', async () => {
    const { alice, bruno } = setting;
    await bruno.board.show({ face: 'table' });

    const { worksiteId } = await arrangeWorksite(alice.page, {
      title: 'Sans date Aubry',
      labels: ['Étude'],
      dated: false,
    });

    await eventually(async () => {
      await bruno.board.scrollTableToEnd();
      const head = await bruno.board.worksiteHead(worksiteId).boundingBox();
      const group = await bruno.board.undatedGroup().boundingBox();
      expect(head?.y ?? 0).toBeGreaterThan(group?.y ?? Number.POSITIVE_INFINITY);
    });
    const last = (await bruno.board.worksiteIds()).at(-1) ?? '';
    expect(worksiteOf(await servedPlan(bruno.page), last).start).toBeNull();
  });
});
