/* `@pastille/scheduling/series`: what comes again, beside the expansion of one series. */
export { occurrenceAt } from './recurrence/expand.js';
export { dueTasks } from './recurrence/due-tasks.js';
export { visitsOfSeries, type VisitsOfSeries } from './recurrence/visits-of-series.js';
export { occurrencesOf } from './recurrence/occurrences-of.js';
export { overridesOf } from './recurrence/overrides.js';
export { untouched, withOccurrences, type WithOccurrences } from './recurrence/with-occurrences.js';
export { parseRule, type ParsedRule } from './recurrence/parse-rule.js';
export { printRule } from './recurrence/print-rule.js';
export { rangeOf, toldAmong, usualRange } from './recurrence/told-among-occurrences.js';
export { importedId, type ImportedFrom } from './recurrence/imported-id.js';
