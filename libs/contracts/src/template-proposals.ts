import { z } from 'zod';
import { CommandBody } from './commands.js';
import { EndMinutes, Id, LocalDate, Minutes } from './primitives.js';
import { StepKey } from './templates.js';

/** What a template would make on a worksite, for those whose program does not hold the plan. */
export const TemplateProposalBody = z.object({
  templateId: Id,
  worksiteId: Id,
  /** Not before that day. */
  start: LocalDate,
  /** Who leads: a crew, mostly the worksite’s usual one. `null`: only the hours of its branch count. */
  resourceId: Id.nullable().default(null),
  /** Steps of which no task is made; `null`: those that a task of the worksite is already. */
  leftOut: z.array(StepKey).max(200).nullable().default(null),
  /** Whether the proposed dates are planned with the tasks. */
  planned: z.boolean().default(false),
  /** Made by the caller: the same one gives the same ids, and so the same command. */
  actId: Id,
});
export type TemplateProposalBody = z.infer<typeof TemplateProposalBody>;

export const TemplateProposalView = z
  .object({
    revision: z.int(),
    steps: z.array(
      z.object({
        key: StepKey,
        label: z.string(),
        /** A task of the worksite that is this step already. */
        standsAs: Id.nullable(),
        /** The task that would be made. */
        taskId: Id.nullable(),
        date: z
          .object({
            start: Minutes,
            end: EndMinutes,
            /** What dries or is waited for before it: never booked. */
            waits: z.object({ start: z.int(), end: z.int() }).nullable(),
            /** The team has no time within a year. */
            isTaken: z.boolean(),
          })
          .nullable(),
      }),
    ),
    /** To be sent to `/api/boards/:id/commands` as it is; `null`: nothing is left to be made. */
    command: CommandBody.nullable(),
  })
  .meta({ id: 'TemplateProposal' });
export type TemplateProposalView = z.infer<typeof TemplateProposalView>;
