import {
  CommandAnswer,
  ConflictsView,
  type CommandInput,
  type InterventionView,
  type PlanView,
} from '@pastille/contracts';
import type { z } from 'zod';
import { BoardWindow, showsTheTruth } from './world/board-window.js';
import { openDemoCompany, type DemoCompany } from './world/demo-company.js';
import { DAY } from './world/server.js';

/*
 * Three wet days for the gardeners of the demo company, as a planner lives them: look, apply exactly
 * what was shown, have the others see it, and take it back.
 */

type Bar = z.infer<typeof InterventionView>;

let demo: DemoCompany;
let other: BoardWindow;
beforeAll(async () => {
  demo = await openDemoCompany();
  other = await BoardWindow.open(demo.otherPlanner, demo.boardId);
}, 60_000);
afterAll(async () => {
  other.close();
  await demo.close();
});

/** The bytes of each part of the plan, without the number that every command raises. */
async function planBytes(): Promise<Map<string, string>> {
  const { status, body } = await demo.planner.ask('GET', `/api/boards/${demo.boardId}/plan`);
  expect(status).toBe(200);
  if (typeof body !== 'object' || body === null) throw new Error('no plan');
  const all: readonly (readonly [string, unknown])[] = Object.entries(body);
  const parts = all.filter(([name]) => name !== 'revision');
  return new Map(
    parts.flatMap(([name, part]) =>
      Array.isArray(part)
        ? part.map((record, n) => [`${name} ${n}`, JSON.stringify(record)] as const)
        : [[name, JSON.stringify(part)] as const],
    ),
  );
}

/** Whole megabytes would be told otherwise. */
function expectSameBytes(now: ReadonlyMap<string, string>, then: ReadonlyMap<string, string>) {
  const keys = [...new Set([...now.keys(), ...then.keys()])];
  const differing = keys.filter((key) => now.get(key) !== then.get(key));
  expect(differing.slice(0, 3).map((key) => [then.get(key), now.get(key)])).toEqual([]);
}

async function conflictKeys(): Promise<readonly string[]> {
  const { body } = await demo.planner.ask('GET', `/api/boards/${demo.boardId}/conflicts`);
  return ConflictsView.parse(body).conflicts.map(({ key }) => key);
}

const namedCrew = ({ resources }: PlanView, name: string) => {
  const crew = resources.find((one) => one.kind === 'crew' && one.name === name);
  if (crew?.kind !== 'crew') throw new Error(`no crew ${name}`);
  return crew;
};

/** Open work of the crew's people after today that is not done in the rain, the earliest first. */
function wetWork(plan: PlanView, crewName: string): readonly Bar[] {
  const crew = namedCrew(plan, crewName);
  const people = new Set([crew.id, ...crew.members.map(({ resourceId }) => resourceId)]);
  const wetKinds = new Set(
    plan.taskKinds.filter(({ weather }) => weather.rain).map(({ id }) => id),
  );
  const wetTasks = new Set(
    plan.tasks.filter(({ kindId }) => kindId !== null && wetKinds.has(kindId)).map(({ id }) => id),
  );
  const tomorrow = Date.parse('2026-11-24T00:00:00Z') / 60_000;
  return plan.interventions
    .filter(
      ({ state, start, taskId, team }) =>
        state === 'open' &&
        start >= tomorrow &&
        taskId !== null &&
        wetTasks.has(taskId) &&
        team.some(({ resourceId }) => people.has(resourceId)),
    )
    .toSorted((a, b) => a.start - b.start);
}

const dateOf = (t: number): string => new Date(t * 60_000).toISOString().slice(0, 10);

async function aWetSpell(): Promise<CommandInput> {
  const plan = await demo.planner.plan(demo.boardId);
  const first = wetWork(plan, 'Jardins').find(({ lock }) => lock.time === null);
  if (!first) throw new Error('the gardeners have nothing to lose');
  return {
    type: 'stop-for-weather',
    weather: 'rain',
    scope: { type: 'resource', resourceId: namedCrew(plan, 'Jardins').id },
    date: dateOf(first.start),
    half: 'morning',
    halfDays: 6,
    others: true,
  };
}

async function preview(command: CommandInput): Promise<CommandAnswer> {
  const { status, body } = await demo.planner.ask(
    'POST',
    `/api/boards/${demo.boardId}/preview`,
    command,
  );
  expect(status).toBe(200);
  return CommandAnswer.parse(body);
}

/** What a preview and its deed must have in common, as bytes. */
const said = ({ changes, reasons, added, removed, stops, hash }: CommandAnswer): string =>
  JSON.stringify({ changes, reasons, added, removed, stops, hash });

const movedBars = ({ changes }: CommandAnswer) =>
  changes.flatMap(({ kind, before, after }) =>
    kind === 'intervention' && before && after && before.start !== after.start
      ? [{ before, after }]
      : [],
  );

const undo = (of: string | null) => demo.planner.does(demo.boardId, { type: 'undo', of: of ?? '' });

describe('three wet days of the demo company', () => {
  it('are previewed, done to the byte, told to the other board, and undone to the byte', async () => {
    const before = await planBytes();
    const conflictsBefore = await conflictKeys();
    const command = await aWetSpell();

    const shown = await preview(command);
    expectSameBytes(await planBytes(), before);
    const done = await demo.planner.does(demo.boardId, { ...command, expect: shown.hash });

    expect(said(done)).toBe(said(shown));
    await other.reaches(done.revision);
    expect(JSON.stringify(other.heard.at(-1)?.changes)).toBe(JSON.stringify(shown.changes));
    await showsTheTruth(other);

    const undone = await undo(done.commandId);
    await other.reaches(undone.revision);
    await showsTheTruth(other);
    expectSameBytes(await planBytes(), before);
    expect(await conflictKeys()).toEqual(conflictsBefore);
  });

  it('move later what fears the rain and nothing that is locked or promised', async () => {
    const shown = await preview(await aWetSpell());

    const moved = movedBars(shown);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter(({ before, after }) => after.start < before.start)).toEqual([]);
    expect(moved.filter(({ before }) => before.lock.time || before.confirmed)).toEqual([]);
    expect(shown.reasons.some(({ cause }) => cause === 'weather')).toBe(true);
    expect(shown.changes.some(({ kind }) => kind === 'weatherStop')).toBe(true);
  });

  it('answer stale, with what they would do now, when somebody was faster', async () => {
    const command = await aWetSpell();
    const shown = await preview(command);
    const [bar] = movedBars(shown).map((one) => one.before);
    if (!bar) throw new Error('nothing moved');
    const { revision } = await demo.otherPlanner.does(demo.boardId, {
      type: 'move',
      moves: [{ interventionId: bar.id, start: bar.start + 14 * DAY }],
      ripple: 'none',
    });
    const meanwhile = await planBytes();

    const problem = await demo.planner.isRefused(demo.boardId, { ...command, expect: shown.hash });

    expect(problem).toMatchObject({ status: 409, code: 'stale' });
    const verdict = CommandAnswer.parse(problem.verdict);
    expect(verdict.revision).toBe(revision);
    expect(said(verdict)).not.toBe(said(shown));
    expect(said(verdict)).toBe(said(await preview(command)));
    expectSameBytes(await planBytes(), meanwhile);

    const done = await demo.planner.does(demo.boardId, { ...command, expect: verdict.hash });
    expect(said(done)).toBe(said(verdict));
    await other.reaches(done.revision);
    await showsTheTruth(other);
    await undo(done.commandId);
    expectSameBytes(await planBytes(), meanwhile);
  });
});
