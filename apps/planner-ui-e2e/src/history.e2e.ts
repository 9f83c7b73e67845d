import { HistoryDrawer } from './pages/history-drawer.js';
import { arrangePlannedWorksite } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { interventionOf } from './setting/picks.js';
import { planMark } from './setting/plan-mark.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const DAY = 24 * 60;

describe('what was done, and the ways back', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const startOf = async (id: string): Promise<number> =>
    interventionOf(await servedPlan(setting.alice.page), id).start;

  it('Ctrl+Z takes back the last acts after a reload, one by one, and does them again', async () => {
    const { alice } = setting;
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Retour Aubry');
    await alice.board.show({ face: 'worksites' });
    const start = await startOf(id);
    for (const days of [1, 2]) {
      await alice.board.press(id, 'Alt+Shift+ArrowRight');
      await eventually(async () => expect(await startOf(id)).toBe(start + days * DAY));
    }

    await alice.board.show({ face: 'worksites' });
    await alice.page
      .getByRole('button', { name: 'Annuler', exact: true, disabled: false })
      .waitFor();
    await alice.board.undo();
    await eventually(async () => expect(await startOf(id)).toBe(start + DAY));
    await alice.board.undo();
    await eventually(async () => expect(await startOf(id)).toBe(start));

    await alice.board.show({ face: 'worksites' });
    await alice.page.getByRole('button', { name: 'Rétablir', disabled: false }).waitFor();
    await alice.page.keyboard.press('Control+Shift+z');
    await eventually(async () => expect(await startOf(id)).toBe(start + DAY));
  });

  it('the drawer tells who did what, and takes one act back after showing what that would do', async () => {
    const { alice, bruno } = setting;
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Retour Bertin');
    await setting.both({ face: 'worksites' });
    const start = await startOf(id);
    await alice.board.press(id, 'Alt+Shift+ArrowRight');
    await eventually(async () => expect(await startOf(id)).toBe(start + DAY));
    const drawer = new HistoryDrawer(alice.page);
    await drawer.open();
    const newest = drawer.entries().filter({ hasText: 'déplacé' }).first();
    const commandId = (await newest.getAttribute('data-command-id')) ?? '';
    const move = drawer.entry(commandId);

    const preview = await drawer.askUndo(move);
    expect(await preview.innerText()).toContain('Ce que cela ferait');
    expect(await startOf(id)).toBe(start + DAY);
    await preview.getByRole('button', { name: 'Annuler' }).click();

    await eventually(async () => expect(await startOf(id)).toBe(start));
    await move.getByText('Annulé par Sophie Garnier').waitFor();
    const others = new HistoryDrawer(bruno.page);
    await others.open();
    const theirs = others.entries().filter({ hasText: 'Sophie Garnier' }).first();
    await others.unfold(theirs);
    await eventually(async () => expect(await theirs.innerText()).toContain('Seul un responsable'));
  });

  it('a manager takes back everything of a person since a moment, and that person is told', async () => {
    const { alice, bruno } = setting;
    const olivier = await signedIn(setting, 'manager');
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Retour Collin');
    await setting.both({ face: 'worksites' });
    await olivier.board.show({ face: 'worksites' });
    const start = await startOf(id);
    for (const days of [1, 2]) {
      await bruno.board.press(id, 'Alt+Shift+ArrowRight');
      await eventually(async () => expect(await startOf(id)).toBe(start + days * DAY));
    }
    const drawer = new HistoryDrawer(olivier.page);
    await drawer.open();
    const first = drawer.entries().filter({ hasText: 'Baptiste Lemoine' }).nth(1);

    const preview = await drawer.askUndoSince(first);
    await preview.getByText('reviendrait en arrière').waitFor();
    expect(await startOf(id)).toBe(start + 2 * DAY);
    await preview.getByRole('button', { name: 'Annuler' }).click();

    await eventually(async () => {
      expect(await startOf(id)).toBe(start);
      expect(await planMark(bruno.page)).toEqual(await planMark(olivier.page));
    });
    await eventually(async () =>
      expect(await bruno.board.bottomLine().innerText()).toMatch(/a annulé|a déplacé/),
    );
    await olivier.context.close();
  });

  it('where something came in between, it names it and offers the rest', async () => {
    const { alice, bruno } = setting;
    const one = await arrangePlannedWorksite(alice.page, 'Retour Dumas');
    await setting.both({ face: 'worksites' });
    const start = await startOf(one.interventionId);
    await alice.board.press(one.interventionId, 'Alt+Shift+ArrowRight');
    await eventually(async () => expect(await startOf(one.interventionId)).toBe(start + DAY));
    await bruno.board.press(one.interventionId, 'Alt+Shift+ArrowRight');
    await eventually(async () => expect(await startOf(one.interventionId)).toBe(start + 2 * DAY));
    const drawer = new HistoryDrawer(alice.page);
    await drawer.open();
    const mine = drawer
      .entries()
      .filter({ hasText: 'Sophie Garnier' })
      .filter({ hasText: 'déplacé' })
      .first();

    const preview = await drawer.askUndo(mine);

    expect(await preview.innerText()).toMatch(/Tout ne peut pas être annulé[^]*Baptiste Lemoine/);
    expect(await preview.getByRole('button', { name: /^Annuler/ }).count()).toBe(0);
  });
});
