import {
  dayOf,
  localStartOfDay,
  toLocal,
  type LocalMinutes,
  type Zone,
  isDoubtful,
} from '@pastille/time';
import type { When } from '../calendar-event.js';

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

/** On whose clock all dates of one series are told, those of visits that were moved included; `null` for days. */
export const seriesZone = (when: When): Zone | null => (when.type === 'days' ? null : when.zone);

/** @param isSeries A series is told on the clock of its zone, also where a single event would be told in UTC. */
export function writtenTime(when: When, isSeries = false): WrittenTime {
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
      return isClear || isSeries ? told : { start, end, zone: null, isDays: false };
    }
  }
}
