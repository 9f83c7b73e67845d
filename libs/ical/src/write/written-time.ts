import { dayOf, localStartOfDay, toLocal, type LocalMinutes, type Zone } from '@pastille/time';
import type { When } from '../calendar-event.js';
import { isDoubtful } from './doubtful.js';

/**
 * How the times of an event are written: wall time with a zone (`zone`), UTC (`zone` is `null`), or mere
 * dates. `start` and `end` are minutes of that clock; the end of days is the midnight after the last.
 */
export interface WrittenTime {
  readonly start: LocalMinutes;
  readonly end: LocalMinutes;
  readonly zone: Zone | null;
  readonly isDays: boolean;
}

export function writtenTime(when: When): WrittenTime {
  switch (when.type) {
    case 'days': {
      const start = localStartOfDay(dayOf(when.first));
      const end = localStartOfDay(dayOf(when.last) + 1);
      return { start, end, zone: null, isDays: true };
    }
    case 'wallTimes':
      return { start: when.start, end: when.end, zone: when.zone, isDays: false };
    case 'instants': {
      const { zone, start, end } = when;
      const told = { start: toLocal(zone, start), end: toLocal(zone, end), zone, isDays: false };
      const isClear = !isDoubtful(zone, told.start) && !isDoubtful(zone, told.end);
      return isClear ? told : { start, end, zone: null, isDays: false };
    }
  }
}

/** `;TZID=Europe/Paris`, `;VALUE=DATE` or nothing: what a date of that event says beside its value. */
export function zoneParameter({ zone, isDays }: WrittenTime): string {
  if (isDays) return ';VALUE=DATE';
  return zone ? `;TZID=${zone.name}` : '';
}
