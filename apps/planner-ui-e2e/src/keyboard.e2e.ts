import { arrangePlannedWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first, interventionOf } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const DAY = 24 * 60;

describe('without a mouse, seen by the other', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const served = async (id: string) => interventionOf(await servedPlan(setting.bruno.page), id);
  const seenAlike = async (): Promise<void> =>
    expect(await setting.bruno.board.picture()).toEqual(await setting.alice.board.picture());

  it('a bar goes a day on, gets shorter, and Ctrl+Z takes both back', async () => {
    const { alice } = setting;
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Clavier Aubry');
    await setting.both({ face: 'worksites' });
    const before = await served(id);

    await alice.board.press(id, 'Alt+Shift+ArrowRight');
    await eventually(async () => {
      expect((await served(id)).start).toBe(before.start + DAY);
      await seenAlike();
    });
    await alice.board.press(id, 'Shift+ArrowLeft');
    await eventually(async () => {
      expect((await served(id)).amount).toEqual({ halfDays: 1 });
      await seenAlike();
    });

    await alice.board.undo();
    await eventually(async () => expect((await served(id)).amount).toEqual(before.amount));
    await alice.board.undo();
    await eventually(async () => {
      expect(await served(id)).toEqual(before);
      await seenAlike();
    });
  });

  it('L closes and opens the padlock, Shift+L that of the team', async () => {
    const { alice, bruno } = setting;
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Clavier Bertin');
    await setting.both({ face: 'worksites' });

    await alice.board.press(id, 'l');
    await eventually(async () => expect(await bruno.board.isLocked(id)).toBe(true));
    await alice.board.press(id, 'l');
    await eventually(async () => expect(await bruno.board.isLocked(id)).toBe(false));
    await alice.board.press(id, 'Shift+L');

    await eventually(async () =>
      expect(await bruno.board.barName(id)).toContain('Équipe verrouillée par Sophie Garnier'),
    );
  });

  it('Delete sends work back to « à planifier », and its dot turns red', async () => {
    const { alice, bruno } = setting;
    const { interventionId: id, taskIds } = await arrangePlannedWorksite(
      alice.page,
      'Clavier Collin',
    );
    const taskId = first(taskIds);
    await setting.both({ face: 'worksites' });
    expect(await bruno.board.dotStatus(taskId)).toBe('planned');

    await alice.board.press(id, 'Delete');

    await eventually(async () => {
      expect(await bruno.board.bars(id).count()).toBe(0);
      expect(await bruno.board.dotStatus(taskId)).toBe('todo');
      expect(await bruno.board.card(taskId).count()).toBe(1);
    });
  });

  it('Alt and an arrow down gives the work to the next person', async () => {
    const { alice, bruno } = setting;
    const plan = await servedPlan(alice.page);
    const person = first(freePeople(plan, [QUIET.monday, QUIET.monday]));
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Clavier Dumas', {
      ...{ day: QUIET.monday, halfDays: 2, people: [person] },
    });
    await setting.both({ face: 'resources', date: QUIET.monday });

    await alice.board.press(id, 'Alt+ArrowDown', person);

    await eventually(async () => {
      const rows = await bruno.board.rowIdsOf(id);
      expect(rows).toHaveLength(1);
      expect(rows).not.toContain(person);
    });
  });

  it('a dot opens with Enter and takes its colour from 3, and from 0 the automatic one', async () => {
    const { alice, bruno } = setting;
    const { taskIds } = await arrangePlannedWorksite(alice.page, 'Clavier Estève');
    const taskId = first(taskIds);
    await setting.both({ face: 'worksites' });
    const choose = async (key: string): Promise<void> => {
      await alice.board.dot(taskId).focus();
      await alice.page.keyboard.press('Enter');
      await alice.board.popoverHoldingFocus().waitFor();
      await alice.page.keyboard.press(key);
    };

    await choose('3');
    await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('done'));

    await choose('0');
    await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('planned'));
  });
});
