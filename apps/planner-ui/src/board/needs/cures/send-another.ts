import {
  propose,
  type Assignment,
  type Intervention,
  type PlanningCommand,
  type Reassign,
} from '@pastille/scheduling';
import { candidates } from '@pastille/scheduling/people';
import { nameOfBar, openBars } from './bars.js';
import type { Ask, Idea } from './cure.js';

const reassign = (one: Intervention, parts: Partial<Reassign>): Reassign => ({
  ...{ type: 'reassign', interventionId: one.id, remove: [], replace: [], add: [], lead: null },
  ...parts,
});

const isStart = (at: unknown): at is number => typeof at === 'number';

/** What the engine proposes for one person (or machine, or nobody in particular) on one bar. */
function waysOut(ask: Ask, one: Intervention, resourceId: string | null): readonly Idea[] {
  const { plan, now } = ask;
  const trigger = { type: 'clash', interventionId: one.id, resourceId } as const;
  const what = nameOfBar(plan, one, ask.conflict);
  return propose(plan, trigger, { now }).flatMap(({ options }) =>
    options.flatMap(({ type, command, params }): readonly Idea[] => {
      if (!command) return [];
      const { who, start: at } = params;
      if (type === 'replace')
        return [{ kind: 'replace', words: { who: String(who), what }, command }];
      return isStart(at) ? [{ kind: 'start-at', words: { at, what }, command }] : [];
    }),
  );
}

/** A machine may also simply stay at home. */
function withoutIt({ plan, conflict }: Ask, one: Intervention): readonly Idea[] {
  const machine = plan.records.resource.get(conflict.subject);
  const isThere = one.team.some(({ resourceId }) => resourceId === conflict.subject);
  if (machine?.kind !== 'equipment' || !isThere) return [];
  const command = reassign(one, { remove: [machine.id] });
  return [
    {
      kind: 'take-off',
      words: { who: machine.name, what: nameOfBar(plan, one, conflict) },
      command,
    },
  ];
}

/** Somebody is wrong there: another goes, or it is done when they can. Of two bars either may give way. */
export function sendAnother(ask: Ask): readonly Idea[] {
  const { plan, conflict } = ask;
  const isResource = plan.records.resource.has(conflict.subject);
  const bars = openBars(plan, conflict).slice(0, 2);
  const ways = bars.map((one) => waysOut(ask, one, isResource ? conflict.subject : null));
  const replaced = ways.map((own) => own.filter(({ kind }) => kind === 'replace'));
  const moved = ways.map((own) => own.filter(({ kind }) => kind !== 'replace'));
  const most = bars.length > 1 ? 1 : 3;
  return [
    ...replaced.flatMap((own) => own.slice(0, most)),
    ...moved.flat(),
    ...replaced.flatMap((own) => own.slice(most, most + 1)),
    ...bars.flatMap((one) => withoutIt(ask, one)),
  ];
}

const MOST = 3;

function whoCouldCome(ask: Ask, one: Intervention, role: Assignment['role']): readonly Idea[] {
  const { plan } = ask;
  const able = candidates(plan, one.id).filter(({ lacks }) => lacks.length === 0);
  return able.slice(0, MOST).map(({ resourceId }) => ({
    kind: 'add',
    words: { who: plan.records.resource.get(resourceId)?.name ?? '' },
    command: reassign(one, { add: [{ resourceId, role, days: null }] }),
  }));
}

/** Somebody more who has time, and the skills that are missing. */
export const sendOneMore = (ask: Ask): readonly Idea[] =>
  openBars(ask.plan, ask.conflict).flatMap((one) => whoCouldCome(ask, one, 'member'));

/** The crew that usually works there, then whoever suits best. */
export function sendSomebody(ask: Ask): readonly Idea[] {
  const { plan, conflict } = ask;
  return openBars(plan, conflict).flatMap((one) => {
    const worksite =
      one.worksiteId === null ? undefined : plan.records.worksite.get(one.worksiteId);
    const crew = plan.records.resource.get(worksite?.usualCrewId ?? '');
    const add = (resourceId: string): PlanningCommand =>
      reassign(one, { add: [{ resourceId, role: 'lead', days: null }] });
    const usual: readonly Idea[] =
      crew && !crew.archived
        ? [{ kind: 'add', words: { who: crew.name }, command: add(crew.id) }]
        : [];
    return [...usual, ...whoCouldCome(ask, one, 'lead')];
  });
}
