import { formatLocalDate, parseLocalDate, type DayNumber } from '@pastille/time';
import { SCALES, type Scale } from './range.js';

export type Face = 'table' | 'worksites' | 'resources' | 'equipment';
export const FACES: readonly Face[] = ['table', 'worksites', 'resources', 'equipment'];

/** What stands open beside the board. */
export type Side = 'needs' | 'history' | 'publish' | 'review';
const SIDES: readonly Side[] = ['needs', 'history', 'publish', 'review'];

/** What the address bar holds: sharing the address shares the view. */
export interface View {
  readonly face: Face;
  readonly scale: Scale;
  readonly day: DayNumber;
  readonly side: Side | null;
}

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | undefined =>
  list.find((item) => item === text);

/** Anything unknown falls back to the person's preference, a wrong date to today. */
export function parseView(search: URLSearchParams, otherwise: Omit<View, 'side'>): View {
  const date = search.get('date');
  return {
    face: oneOf(FACES, search.get('face')) ?? otherwise.face,
    scale: oneOf(SCALES, search.get('scale')) ?? otherwise.scale,
    day: (date ? parseLocalDate(date) : null) ?? otherwise.day,
    side: oneOf(SIDES, search.get('side')) ?? null,
  };
}

export const formatView = ({ face, scale, day, side }: View): URLSearchParams =>
  new URLSearchParams({
    ...{ face, scale, date: formatLocalDate(day) },
    ...(side ? { side } : {}),
  });
