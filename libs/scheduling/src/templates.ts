/* `@pastille/scheduling/templates`: a trade's usual tasks, and when they could be done on a worksite. */
export { applyTemplate, teamOfCrew, type TemplateDeed } from './templates/apply-template.js';
export {
  barIdOfTask,
  proposeDates,
  type DatesWanted,
  type ProposedDate,
} from './templates/propose-dates.js';
export {
  standingTasks,
  type KnownTasks,
  taskIdOfStep,
  tasksOfTemplate,
  type TemplateUse,
} from './templates/tasks-of-template.js';
export type * from './templates/template.js';
export { MOST_STEPS, whenTemplateWrong } from './templates/when-template-wrong.js';
