import type { Settings } from '../model/index.js';
import type { Conflict } from './conflict.js';

/**
 * A job that flows around a short visit: worth knowing, no clash (model.md, « What moves what »). A
 * company that weighs clashes differently does not mean these.
 */
const isNoClash = ({ code, severity }: Conflict): boolean =>
  code === 'double-booked-staff' && severity === 'info';

/** The conflicts as the company weighs them; its weight is no part of their keys. */
export function weighed(
  conflicts: readonly Conflict[],
  { severities }: Settings,
): readonly Conflict[] {
  if (Object.keys(severities).length === 0) return conflicts;
  return conflicts.map((conflict) => {
    const severity = severities[conflict.code];
    return severity === undefined || isNoClash(conflict) ? conflict : { ...conflict, severity };
  });
}
