import { arrangePlannedWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { interventionOf, two } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const DAY = 24 * 60;

describe('a padlock that Sophie closed, for Baptiste', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const served = async (id: string) => interventionOf(await servedPlan(setting.bruno.page), id);
  const saysToBruno = (sentence: RegExp) =>
    eventually(async () =>
      expect(await setting.bruno.board.bottomLine().innerText()).toMatch(sentence),
    );
  const lockedByAlice = async (title: string): Promise<string> => {
    const { alice, bruno } = setting;
    // Wide enough to hold its padlock beside the mark that nobody is on it.
    const { interventionId } = await arrangePlannedWorksite(alice.page, title, {
      day: '2026-11-24',
      halfDays: 4,
    });
    await setting.both({ face: 'worksites' });
    await alice.board.togglePadlock(interventionId);
    await eventually(async () => expect(await bruno.board.isLocked(interventionId)).toBe(true));
    return interventionId;
  };

  it('shows after one click, says whose it is, and opens after another', async () => {
    const id = await lockedByAlice('Serrure Aubry');

    const { alice, bruno } = setting;
    expect(await bruno.board.barName(id)).toContain('Date verrouillée par Sophie Garnier');

    await alice.board.togglePadlock(id);

    await eventually(async () => expect(await bruno.board.isLocked(id)).toBe(false));
  });

  it('tells its reason where one was given', async () => {
    const { alice, bruno } = setting;
    const { interventionId } = await arrangePlannedWorksite(alice.page, 'Serrure Bertin');
    await setting.both({ face: 'worksites' });

    await alice.board.chooseInMenu(interventionId, 'Verrouiller avec une raison…');
    const form = alice.board.popover();
    await form.getByLabel('Raison').fill('Le client est absent ensuite');
    await form.getByRole('button', { name: 'Verrouiller la date' }).click();

    await eventually(async () =>
      expect(await bruno.board.barName(interventionId)).toContain(
        'Date verrouillée par Sophie Garnier (Le client est absent ensuite)',
      ),
    );
  });

  it('refuses a move, another length and a cancelling, each with a sentence', async () => {
    const { board } = setting.bruno;
    const id = await lockedByAlice('Serrure Collin');
    const before = await served(id);
    const refusal = /La date de l’intervention .* est verrouillée par Sophie Garnier/;

    await board.hand.dragBar(id, { days: 1 });
    await saysToBruno(refusal);
    await board.bottomLine().getByRole('button', { name: 'Fermer' }).click();
    await board.press(id, 'Shift+ArrowRight');
    await saysToBruno(refusal);
    await board.bottomLine().getByRole('button', { name: 'Fermer' }).click();
    await board.press(id, 'Delete');
    await saysToBruno(refusal);

    expect(await served(id)).toEqual(before);
  });

  it('is not his to open, but a manager opens it and moves the bar, for all three', async () => {
    const { alice, bruno } = setting;
    const id = await lockedByAlice('Serrure Dumas');
    const before = await served(id);
    await bruno.board.togglePadlock(id);
    await saysToBruno(/Vous ne pouvez retirer que les vôtres/);
    expect(await served(id)).toEqual(before);
    const manager = await signedIn(setting, 'manager');
    await manager.board.show({ face: 'worksites' });

    await manager.board.hand.dragBar(id, { days: 1 });
    await manager.board
      .bottomLine()
      .getByRole('button', { name: 'Déverrouiller et déplacer' })
      .click();

    await eventually(async () => {
      expect(await bruno.board.isLocked(id)).toBe(false);
      expect(await alice.board.isLocked(id)).toBe(false);
      expect((await served(id)).start).toBe(before.start + DAY);
    });
    await manager.context.close();
  });

  it('on the team keeps who is on it, while the date stays free', async () => {
    const { alice, bruno } = setting;
    const plan = await servedPlan(alice.page);
    const [person, other] = two(freePeople(plan, [QUIET.monday, QUIET.tuesday]));
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Serrure Estève', {
      ...{ day: QUIET.monday, halfDays: 2, people: [person] },
    });
    const before = await served(id);
    await setting.both({ face: 'resources', date: QUIET.monday });

    await alice.board.chooseInMenu(id, 'Verrouiller l’équipe');
    await eventually(async () =>
      expect(await bruno.board.barName(id)).toContain('Équipe verrouillée par Sophie Garnier'),
    );
    await bruno.board.hand.dragBar(id, { toRow: other });
    await saysToBruno(/L’équipe de l’intervention .* est verrouillée par Sophie Garnier/);

    expect((await served(id)).team).toEqual(before.team);
    await bruno.board.press(id, 'Alt+Shift+ArrowRight');
    await eventually(async () => {
      expect((await served(id)).start).toBe(before.start + DAY);
      expect(await alice.board.picture()).toEqual(await bruno.board.picture());
    });
  });
});
