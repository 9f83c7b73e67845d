import {
  localStartOfDay,
  parseLocalDate,
  toLocal,
  toUtc,
  type LocalMinutes,
  type Zone,
} from '@pastille/time';

/** A value of type DATE or DATE-TIME, as jCal (RFC 7265) writes it, with the zone that it names. */
export interface ReadTime {
  /** Of the wall clock of `zone`, or UTC where there is none. */
  readonly local: LocalMinutes;
  readonly isDay: boolean;
  /** `null` for UTC. */
  readonly zone: Zone | null;
}

const FORM = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d):\d{2}(Z?))?$/;

/** The only years that a calendar of a company speaks of; a year 9999 stands for « for ever ». */
const isWithinReason = (date: string): boolean => date >= '1900' && date < '2200';

/** `null` where it is no date that exists, or is of another age. */
export function readTime(value: string, zone: Zone): ReadTime | null {
  const [, date = '', hour, minute, z] = FORM.exec(value) ?? [];
  const day = isWithinReason(date) ? parseLocalDate(date) : null;
  if (day === null) return null;
  return {
    local: localStartOfDay(day) + Number(hour ?? 0) * 60 + Number(minute ?? 0),
    isDay: hour === undefined,
    zone: z === 'Z' ? null : zone,
  };
}

/** On the wall clock of a zone, whatever zone it was told in. */
export function localIn(zone: Zone, { local, zone: told }: ReadTime): LocalMinutes {
  if (told === zone || told?.name === zone.name) return local;
  return toLocal(zone, told ? toUtc(told, local) : local);
}

export const instantOf = ({ local, zone }: ReadTime): number => (zone ? toUtc(zone, local) : local);
