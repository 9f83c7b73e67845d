import { formatLocalDate, parseLocalDate, type DayNumber } from '@pastille/time';
import { SCALES, type Scale } from './range.js';

export type Face = 'table' | 'worksites' | 'resources' | 'equipment';
export const FACES: readonly Face[] = ['table', 'worksites', 'resources', 'equipment'];

/** What the address bar holds: sharing the address shares the view. */
export interface View {
  readonly face: Face;
  readonly scale: Scale;
  readonly day: DayNumber;
}

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | undefined =>
  list.find((item) => item === text);

/** Anything unknown falls back to the person's preference, a wrong date to today. */
export function parseView(search: URLSearchParams, otherwise: View): View {
  const date = search.get('date');
  return {
    face: oneOf(FACES, search.get('face')) ?? otherwise.face,
    scale: oneOf(SCALES, search.get('scale')) ?? otherwise.scale,
    day: (date ? parseLocalDate(date) : null) ?? otherwise.day,
  };
}

export const formatView = ({ face, scale, day }: View): URLSearchParams =>
  new URLSearchParams({ face, scale, date: formatLocalDate(day) });
