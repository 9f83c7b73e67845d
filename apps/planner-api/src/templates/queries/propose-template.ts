import { Injectable } from '@nestjs/common';
import {
  CommandBody,
  type TemplateProposalBody,
  type TemplateProposalView,
  type TemplateView,
} from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { usualRange, withOccurrences } from '@pastille/scheduling/series';
import {
  applyTemplate,
  proposeDates,
  standingTasks,
  taskIdOfStep,
  tasksOfTemplate,
  teamOfCrew,
} from '@pastille/scheduling/templates';
import { dayOf, localStartOfDay, toUtc } from '@pastille/time';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import type { Actor } from '../../platform/auth/actor.js';
import { NotFound } from '../../platform/http/errors.js';
import type { Immutable } from '../../platform/immutable.js';
import { findTemplate } from '../persistence/template-rows.js';

/** What a template would make, and the command that does it: the same engine as in the browser. */
@Injectable()
export class ProposeTemplate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly warmPlans: WarmPlans,
  ) {}

  async ask(
    actor: Actor,
    boardId: string,
    question: TemplateProposalBody,
  ): Promise<Immutable<TemplateProposalView>> {
    const { manager: tx } = this.dataSource;
    const { companyId } = actor;
    const { id, revision } = await findBoard(tx, boardId, actor);
    const template = await findTemplate(tx, { companyId, id: question.templateId });
    const plan = await this.warmPlans.atLeast(tx, id, revision);
    if (!template || !plan.records.worksite.has(question.worksiteId)) {
      throw new NotFound('not-found');
    }
    if (question.resourceId !== null && !plan.records.resource.has(question.resourceId)) {
      throw new NotFound('not-found');
    }
    return answer(plan, template, question);
  }
}

function answer(
  plan: Plan,
  template: TemplateView,
  question: TemplateProposalBody,
): Immutable<TemplateProposalView> {
  const { worksiteId, actId } = question;
  const { steps } = template;
  const standing = standingTasks(plan, worksiteId, steps);
  const leftOut = new Set(question.leftOut ?? standing.keys());
  const start = toUtc(plan.settings.zone, localStartOfDay(dayOf(question.start)));
  const team = teamOfCrew(question.resourceId);
  const tasks = tasksOfTemplate(plan, { steps, worksiteId, leftOut, actId });
  const shown = withOccurrences(plan, usualRange(start)).plan;
  const dates = proposeDates(shown, tasks, { start, team });
  const dateOf = new Map(dates.map(({ taskId, ...date }) => [taskId, date]));
  const planned = question.planned ? dates : [];
  const command = applyTemplate({ template, tasks, dates: planned, team });
  return {
    revision: plan.revision,
    steps: steps.map(({ key, label }) => {
      const taskId = leftOut.has(key) ? null : taskIdOfStep(actId, key);
      const date = taskId === null ? null : (dateOf.get(taskId) ?? null);
      return { key, label, standsAs: standing.get(key)?.id ?? null, taskId, date };
    }),
    command: tasks.length > 0 ? CommandBody.parse(command) : null,
  };
}
