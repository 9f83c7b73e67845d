import { arrangeLink, arrangeWork, arrangeWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first, interventionOf } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const DAY = 24 * 60;

describe('what waits for what', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const startOf = async (id: string): Promise<number> =>
    interventionOf(await servedPlan(setting.bruno.page), id).start;

  const linksOf = async (taskId: string) => {
    const { tasks } = await servedPlan(setting.bruno.page);
    return tasks.find(({ id }) => id === taskId)?.links ?? [];
  };

  /** Two tasks that stand on the same day: whichever waits must move. */
  const arrange = async (title: string, labels: readonly string[]) => {
    const { page } = setting.alice;
    const worksite = await arrangeWorksite(page, { title, labels });
    const before = await arrangeWork(page, { worksite, day: '2026-11-24', halfDays: 2 });
    const after = await arrangeWork(page, {
      ...{ worksite, day: '2026-11-25', halfDays: 2, task: 1 },
    });
    const [task = '', waits = ''] = worksite.taskIds;
    return { worksite, before, after, task, waits };
  };

  it('is drawn from the edge of a bar to another, told before the hand lets go, and taken back by one undo', async () => {
    const { alice, bruno } = setting;
    const { before, after, task, waits } = await arrange('Liens Aubert', [
      'Dalle Aubert',
      'Carrelage Aubert',
    ]);
    const start = await startOf(before);
    await setting.both({ face: 'worksites' });

    // The wrong way round: what comes first would have to wait for what comes after.
    const held = await alice.board.holdLink(after, before);
    await eventually(async () =>
      expect(await alice.board.linkVerdict().innerText()).toContain('commence après la fin de'),
    );
    expect(await startOf(before)).toBe(start);
    await held.release();

    await eventually(async () => {
      expect(await startOf(before)).toBe(start + 2 * DAY);
      expect((await linksOf(task)).map(({ predecessorId }) => predecessorId)).toEqual([waits]);
    });

    await alice.board.undo();

    await eventually(async () => {
      expect(await startOf(before)).toBe(start);
      expect(await linksOf(task)).toEqual([]);
    });
    await bruno.board.bar(before).waitFor();
  });

  it('is refused in a circle, and between worksites, with the reason under the pointer', async () => {
    const { alice } = setting;
    const { worksite, before, after } = await arrange('Cercle Boulay', [
      'Enduit Boulay',
      'Peinture Boulay',
    ]);
    await arrangeLink(alice.page, worksite);
    const other = await arrange('Ailleurs Boulay', ['Haie Boulay', 'Gazon Boulay']);
    await setting.both({ face: 'worksites' });

    const around = await alice.board.holdLink(after, before);
    await eventually(async () => {
      const words = await alice.board.linkVerdict().innerText();
      expect(words).toContain('Enduit Boulay → Peinture Boulay → Enduit Boulay');
    });
    await around.cancel();

    const away = await alice.board.holdLink(before, other.before);
    await eventually(async () =>
      expect(await alice.board.linkVerdict().innerText()).toContain('autre chantier'),
    );
    await away.cancel();
    expect(await linksOf(other.task)).toEqual([]);
  });

  it('is chosen with K and the arrows, with a lag that is written on the line, changed and removed there', async () => {
    const { alice, bruno } = setting;
    const { before, after, task, waits } = await arrange('Clavier Colin', [
      'Chape Colin',
      'Parquet Colin',
    ]);
    const start = await startOf(after);
    await setting.both({ face: 'worksites' });

    await alice.board.press(before, 'k');
    const picker = alice.board.popoverHoldingFocus();
    await picker.waitFor();
    await alice.page.keyboard.type('parq');
    await picker.getByLabel('Délai', { exact: true }).fill('3 j');
    await eventually(async () => expect(await picker.innerText()).toContain('Parquet Colin'));
    await alice.page.keyboard.press('Enter');

    await eventually(async () => {
      expect(await linksOf(waits)).toEqual([
        { predecessorId: task, kind: 'FS', lag: { elapsed: 3 * DAY }, max: null },
      ]);
      expect(await startOf(after)).toBeGreaterThan(start);
    });
    await bruno.board.showLinks();
    const line = bruno.board.linkChip(waits, task);
    await eventually(async () => expect(await line.innerText()).toContain('3'));

    await line.click();
    await bruno.board.popover().getByRole('button', { name: 'Supprimer le lien' }).click();

    await eventually(async () => expect(await linksOf(waits)).toEqual([]));
    await line.waitFor({ state: 'detached' });
  });

  it('shows in the row how full a day is, and says by how much where it is too full', async () => {
    const { alice } = setting;
    const plan = await servedPlan(alice.page);
    const person = first(freePeople(plan, [QUIET.monday, QUIET.tuesday]));
    const worksite = await arrangeWorksite(alice.page, {
      ...{ title: 'Charge Denis', labels: ['Murs Denis', 'Toit Denis'] },
    });
    const work = { worksite, day: QUIET.monday, halfDays: 2, people: [person] };
    await arrangeWork(alice.page, work);
    await alice.board.show({ face: 'resources', date: QUIET.monday });

    await alice.board.load(person, 'full').waitFor();
    await arrangeWork(alice.page, { ...work, task: 1 });

    const over = alice.board.load(person, 'over');
    await eventually(async () => expect(await over.getAttribute('title')).toContain('de trop'));
  });
});
