import { arrangePlannedWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const LAST_FRIDAY = '2026-11-20';

describe('what asks for somebody’s attention, seen by the other', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  /** « 3 à pointer » in the header of the one who watches. */
  const leftToClose = async (): Promise<number> => {
    const pill = setting.bruno.page.getByRole('button', { name: /à pointer$/ });
    return (await pill.count()) === 0 ? 0 : Number.parseInt(await pill.innerText(), 10);
  };

  it('« sans intervenant », when the only person is taken off', async () => {
    const { alice, bruno } = setting;
    const person = first(freePeople(await servedPlan(alice.page), [QUIET.monday, QUIET.monday]));
    const { interventionId } = await arrangePlannedWorksite(alice.page, 'Personne Aubry', {
      ...{ day: QUIET.monday, halfDays: 2, people: [person] },
    });
    await setting.both({ face: 'worksites', date: QUIET.monday });
    expect(await bruno.board.barName(interventionId)).not.toContain('sans intervenant');

    const popover = await alice.board.openBar(interventionId);
    await popover.removeLastPerson();

    await eventually(async () => {
      expect(await bruno.board.barName(interventionId)).toContain('sans intervenant');
    });
    await bruno.board.show({ face: 'resources', date: QUIET.monday });
    await eventually(async () => expect(await bruno.board.bars(interventionId).count()).toBe(1));
  });

  it('« à pointer », until somebody closes it and says it is finished', async () => {
    const { alice, bruno } = setting;
    await setting.both({ face: 'worksites', date: LAST_FRIDAY });
    const before = await leftToClose();
    const { interventionId, taskIds } = await arrangePlannedWorksite(alice.page, 'Oubli Bertin', {
      day: LAST_FRIDAY,
      halfDays: 2,
    });
    await eventually(async () => expect(await leftToClose()).toBe(before + 1));
    await alice.board.bar(interventionId).waitFor();

    const popover = await alice.board.openBar(interventionId);
    await popover.close({ took: '1 j', finished: true });

    await eventually(async () => {
      expect(await leftToClose()).toBe(before);
      expect(await bruno.board.dotStatus(first(taskIds))).toBe('done');
    });
  });

  it('« reste 1 j », when work of two days is closed after one', async () => {
    const { alice, bruno } = setting;
    const { interventionId, taskIds } = await arrangePlannedWorksite(alice.page, 'Suite Collin', {
      day: LAST_FRIDAY,
      halfDays: 2,
    });
    await setting.both({ face: 'worksites', date: LAST_FRIDAY });

    const popover = await alice.board.openBar(interventionId);
    await popover.close({ took: '1 j', finished: false });

    await eventually(async () =>
      expect(await bruno.board.card(first(taskIds)).innerText()).toMatch(/reste 1\sj/),
    );
  });
});
