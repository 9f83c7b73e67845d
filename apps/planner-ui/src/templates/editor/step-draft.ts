import type { TemplateStep as WireStep } from '@pastille/contracts';
import type { TaskKind } from '@pastille/scheduling';
import type { StepLink, TemplateStep } from '@pastille/scheduling/templates';
import { draftOf, linkOf, NEW_LINK, type LinkDraft } from '../../board/links/link-draft.js';
import type { Language } from '../../board/view/words.js';

/** A wait as it is being typed. */
export interface WaitDraft extends LinkDraft {
  readonly key: string;
}

/** A step as it is being edited. */
export interface StepDraft extends Omit<TemplateStep, 'after'> {
  readonly after: readonly WaitDraft[];
}

type Drafts = readonly StepDraft[];

export const draftsOf = (language: Language, steps: readonly TemplateStep[]): Drafts =>
  steps.map((step) => ({
    ...step,
    after: step.after.map((link) => ({
      key: link.key,
      ...draftOf(language, { ...link, predecessorId: link.key }),
    })),
  }));

const waitOf = ({ key, ...draft }: WaitDraft): StepLink | null => {
  const link = linkOf(draft, key);
  return link && { key, kind: link.kind, lag: link.lag, max: link.max };
};

export type StepsFault = 'unread' | 'nameless';

/** The steps as they are sent, or what keeps them from it. */
export function stepsOf(drafts: Drafts): WireStep[] | StepsFault {
  const steps: WireStep[] = [];
  for (const { after, label, skills, ...step } of drafts) {
    const links = after.flatMap((wait) => waitOf(wait) ?? []);
    if (links.length < after.length) return 'unread';
    if (label.trim() === '') return 'nameless';
    steps.push({ ...step, label: label.trim(), skills: [...skills], after: links });
  }
  return steps;
}

/** Those of which every wait can be read, as the words are made of them. */
export const readableSteps = (drafts: Drafts): readonly TemplateStep[] =>
  drafts.map(({ after, ...step }) => ({
    ...step,
    after: after.flatMap((one) => waitOf(one) ?? []),
  }));

export const waitFor = (key: string): WaitDraft => ({ key, ...NEW_LINK });

/** A further step comes after the last one. */
export function withNewStep(drafts: Drafts, made: { key: string; kind: TaskKind | null }): Drafts {
  const { key, kind } = made;
  const last = drafts.at(-1);
  const step: StepDraft = {
    ...{ key, kindId: kind?.id ?? null, label: kind?.name ?? '', skills: [] },
    ...{ amount: kind ? kind.usualAmount : { halfDays: 2 }, people: kind?.usualPeople ?? 1 },
    after: last ? [waitFor(last.key)] : [],
  };
  return [...drafts, step];
}

/** Whoever waited for it waits for what it waited for. */
export function withoutStep(drafts: Drafts, key: string): Drafts {
  const gone = drafts.find((step) => step.key === key);
  return drafts
    .filter((step) => step !== gone)
    .map((step) => {
      if (!step.after.some((wait) => wait.key === key)) return step;
      const kept = step.after.filter((wait) => wait.key !== key);
      const others = (gone?.after ?? []).filter(
        (wait) => wait.key !== step.key && !kept.some((one) => one.key === wait.key),
      );
      return { ...step, after: [...kept, ...others] };
    });
}

const isChain = (drafts: Drafts): boolean =>
  drafts.every(({ after }, i) => {
    const [wait, ...more] = after;
    return i === 0 ? !wait : wait?.key === drafts[i - 1]?.key && more.length === 0;
  });

/** In a chain, each step that is moved goes on waiting for the one before it: waits are kept with whom they count from. */
function chained(drafts: Drafts, before: Drafts): Drafts {
  const dryingOf = new Map(
    before.flatMap((_, i) => {
      const wait = before[i + 1]?.after[0];
      return wait ? [[wait.key, wait] as const] : [];
    }),
  );
  return drafts.map((step, i) => {
    const previous = drafts[i - 1];
    if (!previous) return { ...step, after: [] };
    return { ...step, after: [dryingOf.get(previous.key) ?? waitFor(previous.key)] };
  });
}

/** A step at another place. Where each simply waits for the one before it, it is so afterwards too. */
export function withMoved(drafts: Drafts, from: number, to: number): Drafts {
  const moved = drafts[from];
  if (!moved || to < 0 || to >= drafts.length || from === to) return drafts;
  const others = drafts.filter((step) => step !== moved);
  const list = [...others.slice(0, to), moved, ...others.slice(to)];
  return isChain(drafts) ? chained(list, drafts) : list;
}
