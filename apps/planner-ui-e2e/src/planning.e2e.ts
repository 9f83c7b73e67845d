import { toLocal } from '@pastille/time';

import { arrangePlannedWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { interventionOf, nameOf, two } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const THURSDAY = '2026-11-26';
const MONTHS_TO_JUNE = 7;

describe('a red task that one plans, while the other watches', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const madeOf = async (taskId: string | undefined) => {
    const { interventions } = await servedPlan(setting.bruno.page);
    const made = interventions.find((one) => one.taskId === taskId && one.state === 'open');
    if (!made) throw new Error('not planned yet');
    return made;
  };

  it('from its dot, with two people, an afternoon and half a day, fills both their rows', async () => {
    const { alice, bruno } = setting;
    const { taskIds } = await arrangePlannedWorksite(alice.page, 'Bassin Aubry');
    const plan = await servedPlan(alice.page);
    const [lead, member] = two(freePeople(plan, [QUIET.monday, QUIET.tuesday]));
    const taskId = taskIds[1] ?? '';
    await alice.board.show({ face: 'worksites' });
    await bruno.board.show({ face: 'resources', date: QUIET.monday });
    expect(await bruno.board.card(taskId).count()).toBe(1);

    const form = await alice.board.openPlanForm(taskId);
    await form.choosePeople([nameOf(plan, lead), nameOf(plan, member)]);
    await form.chooseDay(15, MONTHS_TO_JUNE);
    await form.chooseHalfDay('Après-midi');
    await form.typeDuration('0,5 j');
    await form.planIt();

    const made = await eventually(() => madeOf(taskId));
    expect(toLocal(plan.settings.zone, made.start) % 1440).toBe(13 * 60 + 30);
    expect(made).toMatchObject({
      amount: { halfDays: 1 },
      team: [
        { resourceId: lead, role: 'lead' },
        { resourceId: member, role: 'member' },
      ],
    });
    await eventually(async () => {
      expect((await bruno.board.rowIdsOf(made.id)).sort()).toEqual([lead, member].sort());
    });
    await bruno.board.show({ face: 'worksites' });
    expect(await bruno.board.dotStatus(taskId)).toBe('planned');
  });

  it('by dragging its card to the row of its worksite stands there, and its dot turns orange', async () => {
    const { alice, bruno } = setting;
    const { worksiteId, taskIds } = await arrangePlannedWorksite(alice.page, 'Poêle Bertin');
    const taskId = taskIds[1] ?? '';
    await setting.both({ face: 'worksites' });

    await alice.board.hand.dropCard(taskId, worksiteId, THURSDAY);

    const { id } = await eventually(() => madeOf(taskId));
    await eventually(async () => {
      expect(await bruno.board.rowIdsOf(id)).toEqual([worksiteId]);
      expect(await bruno.board.dotStatus(taskId)).toBe('planned');
    });
  });

  it('with a crew stands in the row of the crew and of each of its members', async () => {
    const { alice, bruno } = setting;
    const { taskIds } = await arrangePlannedWorksite(alice.page, 'Allée Collin');
    const taskId = taskIds[1] ?? '';
    const plan = await servedPlan(alice.page);
    const crew = plan.resources.find(({ kind }) => kind === 'crew');
    if (crew?.kind !== 'crew') throw new Error('no crew');
    await alice.board.show({ face: 'worksites' });
    // Tall enough to draw the crews, which stand below all people.
    await bruno.page.setViewportSize({ width: 1440, height: 2400 });
    await bruno.board.show({ face: 'resources' });

    const form = await alice.board.openPlanForm(taskId);
    await form.choosePeople([crew.name]);
    await form.chooseDay(26);
    await form.typeDuration('1 j');
    await form.planIt();

    const { id } = await eventually(() => madeOf(taskId));
    const members = crew.members.map(({ resourceId }) => resourceId);
    await eventually(async () => {
      const rows = await bruno.board.rowIdsOf(id);
      expect(rows).toEqual(expect.arrayContaining([crew.id, ...members]));
    });
    await bruno.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('gets a machine too, which the other sees reserved on « Matériel »', async () => {
    const { alice, bruno } = setting;
    const { interventionId } = await arrangePlannedWorksite(alice.page, 'Terrasse Dumas');
    const { resources } = await servedPlan(alice.page);
    const machine = resources.find(({ kind, archived }) => kind === 'equipment' && !archived);
    await alice.board.show({ face: 'worksites' });
    await bruno.board.show({ face: 'equipment' });

    const popover = await alice.board.openBar(interventionId);
    await popover.addPerson(machine?.name ?? '');

    await eventually(async () => {
      expect(await bruno.board.rowIdsOf(interventionId)).toEqual([machine?.id]);
    });
  });

  it('gets a second person and another lead, as the other reads in its popover', async () => {
    const { alice, bruno } = setting;
    const plan = await servedPlan(alice.page);
    const [lead, member] = two(freePeople(plan, [QUIET.monday, QUIET.tuesday]));
    const { interventionId } = await arrangePlannedWorksite(alice.page, 'Haie Estève', {
      day: QUIET.monday,
      halfDays: 2,
      people: [lead],
    });
    await setting.both({ face: 'worksites', date: QUIET.monday });

    const popover = await alice.board.openBar(interventionId);
    await popover.addPerson(nameOf(plan, member));
    await popover.chooseLead(nameOf(plan, member));

    const seen = await bruno.board.openBar(interventionId);
    await eventually(async () => expect(await seen.lead.inputValue()).toBe(nameOf(plan, member)));
    const { team } = interventionOf(await servedPlan(bruno.page), interventionId);
    const roles = Object.fromEntries(team.map(({ resourceId, role }) => [resourceId, role]));
    expect(roles).toEqual({ [lead]: 'member', [member]: 'lead' });
    await bruno.page.keyboard.press('Escape');
  });
});
