import type { Intervention, PlanningTask } from '@pastille/scheduling';
import type { CompanyDraft } from './company-draft.js';
import { Gardener, renameTask } from './plant-cases.js';
import { PLANTED } from './planted-cases.js';
import { CREWS, resourceId } from './team.js';
import { kindId } from './trades.js';

const taskOf = ({ tasks }: CompanyDraft, { taskId }: Intervention): PlanningTask | undefined =>
  tasks.find(({ id }) => id === taskId);

/** The pour that comes next, and what may not begin before it has cured. */
function plantCuring(gardener: Gardener): void {
  const { draft } = gardener;
  const ids = PLANTED['LAG-1'];
  const work = gardener
    .openWork(draft.days.today)
    .filter(({ worksiteId }) => worksiteId === ids.worksite);
  const isPour = (one: Intervention) => taskOf(draft, one)?.kindId === kindId('chainage');
  const pour = work.findLast(isPour);
  const cured = work.find((one) =>
    taskOf(draft, one)?.links.some(({ predecessorId }) => predecessorId === pour?.taskId),
  );
  if (pour) gardener.change(pour, { id: ids.pour });
  if (cured) gardener.change(cured, { id: ids.cured });
}

/** Old flues were lagged with asbestos; the paper of the only one who may touch it has ended. */
function plantEndedCertificate(gardener: Gardener): void {
  const { draft } = gardener;
  const ids = PLANTED['SKILL-1'];
  const job = gardener
    .openWork(draft.days.today + 1)
    .find(
      ({ id, team, taskId }) =>
        team.some((one) => one.resourceId === resourceId('patrick')) &&
        !gardener.isPlanted(taskId) &&
        draft.interventions.every((other) => other.taskId !== taskId || other.id === id),
    );
  if (!job?.taskId) return;
  gardener.change(job, { id: ids.intervention, taskId: ids.task });
  renameTask(draft, job.taskId, { id: ids.task, skills: ['Amiante sous-section 4'] });
}

/** The crew's next work of a day or more that is not done in the rain. */
function plantWetDays(gardener: Gardener): void {
  const { draft } = gardener;
  const ids = PLANTED['RAIN-1'];
  const crew = CREWS.find(({ key }) => resourceId(key) === ids.crew);
  const people = new Set((crew?.staff ?? []).map(resourceId));
  const wet = new Set(draft.taskKinds.filter(({ weather }) => weather.rain).map(({ id }) => id));
  const job = gardener
    .openWork(draft.days.today + 1)
    .find(
      (one) =>
        wet.has(taskOf(draft, one)?.kindId ?? '') &&
        one.lock.time === null &&
        one.end - one.start > 1440 &&
        one.team.some(({ resourceId: id }) => people.has(id)),
    );
  if (job) gardener.change(job, { id: ids.intervention });
}

/** Cases of the rules that came with links, skills and weather. */
export function plantRuleCases(draft: CompanyDraft): void {
  const gardener = new Gardener(draft);
  plantCuring(gardener);
  plantEndedCertificate(gardener);
  plantWetDays(gardener);
}
