import type { TemplateView } from '@pastille/contracts';
import type { Plan, Worksite } from '@pastille/scheduling';

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);

/** How many words of the template's name the job bears; then whether its tasks or its crew are of that trade. */
function likeness(plan: Plan, worksite: Worksite, { name, trade }: TemplateView): number {
  const works = plan.records.works.get(worksite.worksId ?? '')?.name ?? '';
  const said = new Set(wordsOf(`${worksite.title} ${works}`));
  const named = wordsOf(name).filter((word) => said.has(word)).length;
  const crew = plan.records.resource.get(worksite.usualCrewId ?? '');
  const kinds = plan.tasksOf(worksite.id).map(({ kindId }) => kindId ?? '');
  const ofTrade = kinds.some((id) => plan.records.taskKind.get(id)?.trade === trade);
  return 4 * named + (ofTrade ? 2 : 0) + (crew?.trade === trade ? 1 : 0);
}

/** The template that a worksite is most probably of: the one that opens in the dialog. */
export function likeliest(
  plan: Plan,
  worksite: Worksite,
  templates: readonly TemplateView[],
): TemplateView | undefined {
  let best = templates[0];
  for (const one of templates) {
    if (best && likeness(plan, worksite, one) > likeness(plan, worksite, best)) best = one;
  }
  return best;
}
