import type { Conflict, Intervention, Plan } from '@pastille/scheduling';
import type { TFunction } from 'i18next';
import { createContext } from 'react';
import { callToMake } from '@pastille/scheduling/people';
import { initialsOf } from '../../ui/initials.js';
import type { BoardContextValue, BoardFeed } from '../board-context.js';
import { changeAt, isUnfetched, isUrgent, type Freshness } from '../freshness/freshness.js';
import { isDraft } from '../publishing/waiting.js';
import { notReadyWords } from '../readiness/condition-words.js';
import type { Face } from '../view/address.js';
import { barLabel } from '../view/bar-label.js';
import { conflictsAt } from '../view/facts.js';
import { taskOf, teamNames, teamOf, titleOf, worksiteNameOf } from '../view/names.js';
import { tintOf } from '../view/tint.js';

/** All that is written on a bar. Two faces that say the same are the same object. */
export interface BarFace {
  readonly one: Intervention;
  readonly title: string;
  readonly second: string;
  /** What is left of the second line on half a day. */
  readonly short: string;
  readonly label: string;
  readonly tint: string;
  readonly isInConflict: boolean;
  readonly isToClose: boolean;
  readonly isUnstaffed: boolean;
  /** « pas prêt : acompte »; `null` where nothing is missing. */
  readonly notReady: string | null;
  /** Somebody waits at the old date and has not agreed to this one yet. */
  readonly isToCall: boolean;
  /** A change of it has not reached somebody’s agenda; `urgent`: and it begins within a day. */
  readonly unfetched: 'no' | 'yes' | 'urgent';
  /** Not told yet, or changed since: only where the company keeps drafts. */
  readonly isDraft: boolean;
  /** Not among what is asked for: drawn without its colour, for the day is taken all the same. */
  readonly isAside: boolean;
}

interface Known {
  board: BoardContextValue;
  inputs: readonly unknown[];
  face: BarFace;
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

const isToCall = (plan: Plan, { id, state }: Intervention): boolean =>
  state === 'open' && callToMake(plan, id) !== null;

function unfetchedOf(fresh: Freshness, one: Intervention): BarFace['unfetched'] {
  if (!isUnfetched(fresh, one)) return 'no';
  return isUrgent(fresh, one) ? 'urgent' : 'yes';
}

/** What a conflict's sentence names besides. */
function namedBy({ plan }: BoardContextValue, list: readonly Conflict[]): readonly unknown[] {
  if (list.length === 0) return list;
  const { worksite, task, location } = plan.records;
  const others = list.flatMap(({ ids }) => ids.map((id) => plan.intervention(id)));
  return [...list, ...others, worksite, task, location];
}

/** Everything that a face is made of, by identity. */
function inputsOf(board: BoardContextValue, one: Intervention): readonly unknown[] {
  const { plan, view, language, facts } = board;
  const { resource, client, works, taskKind, status } = plan.records;
  const worksite = one.worksiteId === null ? null : plan.records.worksite.get(one.worksiteId);
  const tables = [resource, client, works, taskKind, status];
  const own = [
    one,
    callToMake(plan, one.id),
    changeAt(facts.fresh, one),
    worksite,
    taskOf(plan, one),
    ...namedBy(board, conflictsAt(facts, one.id)),
  ];
  return [
    language,
    view.face,
    view.colours,
    board.shown.bar(one),
    plan.settings,
    ...tables,
    ...own,
  ];
}

/** On a worksite's row one wants to know who, on a person's row where. */
function secondLine(
  { plan, view }: BoardContextValue,
  one: Intervention,
  title: string,
): { readonly second: string; readonly short: string } {
  const lead = teamOf(plan, one)[0];
  if (view.face === 'worksites' && lead)
    return { second: teamNames(plan, one), short: lead.initials };
  const where = worksiteNameOf(plan, one.worksiteId) ?? one.note ?? '';
  const second = view.face === 'worksites' ? '' : where;
  return { second, short: initialsOf(second || title) };
}

function faceOf(board: BoardContextValue, one: Intervention, t: TFunction<'board'>): BarFace {
  const { plan, facts, view } = board;
  const title = titleOf(plan, one);
  const conflicts = conflictsAt(facts, one.id);
  return {
    one,
    title,
    ...secondLine(board, one, title),
    label: barLabel(board, one, t),
    tint: tintOf(plan, one, view.colours),
    notReady: notReadyWords(plan, one),
    isToCall: isToCall(plan, one),
    unfetched: unfetchedOf(facts.fresh, one),
    isDraft: isDraft(plan, one),
    isAside: !board.shown.bar(one),
    isToClose: conflicts.some(({ code }) => code === 'to-close'),
    isUnstaffed: conflicts.some(({ code }) => code === 'unstaffed'),
    isInConflict: conflicts.some(
      ({ code, severity }) => code !== 'to-close' && code !== 'unstaffed' && severity !== 'info',
    ),
  };
}

const isSameFace = (a: BarFace, b: BarFace): boolean =>
  isSameList(Object.values(a), Object.values(b));

/** The faces of the bars in sight: a change makes anew those that it touches, and finding that out is all the others cost. */
export class BarFaces {
  /** Apart for each face of the board: who comes back to one finds its bars as they were. */
  private readonly known = new Map<Face, Map<string, Known>>();

  constructor(
    readonly feed: BoardFeed,
    readonly t: TFunction<'board'>,
  ) {}

  of(id: string): BarFace | null {
    const board = this.feed.get();
    const faces = this.facesOn(board.view.face);
    const known = faces.get(id);
    if (known?.board === board) return known.face;
    const one = board.plan.intervention(id);
    if (!one) return null;
    const inputs = inputsOf(board, one);
    if (known && isSameList(known.inputs, inputs)) {
      known.board = board;
      return known.face;
    }
    const made = faceOf(board, one, this.t);
    const face = known && isSameFace(known.face, made) ? known.face : made;
    faces.set(id, { board, inputs, face });
    return face;
  }

  private facesOn(face: Face): Map<string, Known> {
    const known = this.known.get(face) ?? new Map<string, Known>();
    this.known.set(face, known);
    return known;
  }
}

export const BarFacesContext = createContext<BarFaces | null>(null);
