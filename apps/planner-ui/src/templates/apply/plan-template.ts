import type { CommandInput, TemplateView } from '@pastille/contracts';
import type { Assignment, Plan, PlanningTask, Worksite } from '@pastille/scheduling';
import { usualRange, withOccurrences } from '@pastille/scheduling/series';
import {
  applyTemplate,
  proposeDates,
  standingTasks,
  taskIdOfStep,
  tasksOfTemplate,
  teamOfCrew,
  type ProposedDate,
  type TemplateStep,
} from '@pastille/scheduling/templates';
import { dayOf, localStartOfDay, toUtc, type LocalDate, type Minutes } from '@pastille/time';

/** What is chosen in the dialog. */
export interface ApplyChoice {
  readonly template: TemplateView;
  readonly start: LocalDate;
  readonly crewId: string | null;
  readonly leftOut: ReadonlySet<string>;
  readonly planned: boolean;
  /** One for the dialog: what it shows and what it sends are the same. */
  readonly actId: string;
}

/** A step of the template, and what would become of it. */
export interface StepOutlook {
  readonly step: TemplateStep;
  readonly isMade: boolean;
  /** A task of the worksite that is this step already. */
  readonly isThere: boolean;
  readonly date: ProposedDate | null;
}

export interface Outlook {
  readonly steps: readonly StepOutlook[];
  readonly tasks: readonly PlanningTask[];
  readonly dates: readonly ProposedDate[];
  /** From the first start to the last end; `null` where nothing gets a date. */
  readonly span: { readonly from: Minutes; readonly to: Minutes } | null;
}

/** Steps that a task of the worksite is already: left out unless somebody wants them twice. */
export const stepsThere = (
  plan: Plan,
  worksite: Worksite,
  { steps }: Pick<TemplateView, 'steps'>,
): ReadonlySet<string> => new Set(standingTasks(plan, worksite.id, steps).keys());

const spanOf = (dates: readonly ProposedDate[]): Outlook['span'] =>
  dates.length === 0
    ? null
    : {
        from: Math.min(...dates.map(({ start }) => start)),
        to: Math.max(...dates.map(({ end }) => end)),
      };

const startOf = (plan: Plan, date: LocalDate): Minutes =>
  toUtc(plan.settings.zone, localStartOfDay(dayOf(date)));

/** The plan with the visits that come again around a start: the crew has no time for anything else then. */
export const planFrom = (plan: Plan, date: LocalDate): Plan =>
  withOccurrences(plan, usualRange(startOf(plan, date))).plan;

/** What would come of a choice, worked out by the same engine that the server asks. */
export function outlookOf(plan: Plan, worksite: Worksite, choice: ApplyChoice): Outlook {
  const { template, leftOut, actId } = choice;
  const { steps } = template;
  const tasks = tasksOfTemplate(plan, { steps, worksiteId: worksite.id, leftOut, actId });
  const start = startOf(plan, choice.start);
  const dates = proposeDates(plan, tasks, { start, team: teamOfCrew(choice.crewId) });
  const there = stepsThere(plan, worksite, template);
  const dateOf = new Map(dates.map((date) => [date.taskId, date]));
  return {
    steps: steps.map((step) => ({
      step,
      isMade: !leftOut.has(step.key),
      isThere: there.has(step.key),
      date: dateOf.get(taskIdOfStep(actId, step.key)) ?? null,
    })),
    ...{ tasks, dates, span: spanOf(dates) },
  };
}

/** The engine's command for a choice: judged here as it will be there. */
export const commandOf = (choice: ApplyChoice, { tasks, dates }: Outlook) =>
  applyTemplate({
    ...{ template: choice.template, tasks, team: teamOfCrew(choice.crewId) },
    dates: choice.planned ? dates : [],
  });

const wireTask = ({ finished: _, override: __, ...task }: PlanningTask) => ({
  ...task,
  skills: [...task.skills],
  links: [...task.links],
  conditions: [],
});

const wireTeam = (team: readonly Assignment[]) =>
  team.map(({ days, ...one }) => ({ ...one, days: days && [...days] }));

type Parts = Extract<CommandInput, { type: 'batch' }>['commands'];

/** The same as it travels. */
export function wireOf(command: ReturnType<typeof commandOf>): CommandInput {
  if (command.type === 'add-tasks') return { ...command, tasks: command.tasks.map(wireTask) };
  return {
    type: 'batch',
    commands: command.commands.flatMap((one): Parts => {
      if (one.type === 'add-tasks') return [{ ...one, tasks: one.tasks.map(wireTask) }];
      return one.type === 'schedule' ? [{ ...one, team: wireTeam(one.team) }] : [];
    }),
  };
}
