import { toUtc } from '@pastille/time';
import type { NewPreset } from '../popover/opened.js';
import type { AxisMinutes } from './axis.js';
import type { Ground } from './fromCalendar.js';

export interface DrawnPlace {
  readonly start: AxisMinutes;
  readonly end: AxisMinutes;
  readonly rowId: string;
}

/** What was drawn on an empty place: on a worksite's row one of its tasks first, elsewhere an appointment. */
export function presetAt({ plan, axis }: Ground, { start, end, rowId }: DrawnPlace): NewPreset {
  const { zone } = plan.settings;
  const isWorksite = plan.records.worksite.has(rowId);
  return {
    start: toUtc(zone, axis.fromAxis(start, 'start')),
    end: toUtc(zone, axis.fromAxis(end, 'end')),
    resourceId: plan.records.resource.has(rowId) ? rowId : null,
    worksiteId: isWorksite ? rowId : null,
    as: isWorksite ? 'task' : 'appointment',
  };
}
