import type { TemplateStep } from '@pastille/contracts';
import type { NewVersion } from '../templates/persistence/template-rows.js';
import { demoId } from './demo-id.js';
import { kindId, TEMPLATES, waitOf, type Template } from './trades.js';

/** What the worksites of the demo company are made of, as a template. Skills stand with the kinds. */
const stepsOf = ({ steps }: Template): TemplateStep[] =>
  steps.map((step, index) => {
    const before = steps[index - 1];
    return {
      ...{ key: step.kind, kindId: kindId(step.kind), label: step.label, people: step.people },
      ...{ amount: { halfDays: step.halfDays }, skills: [] },
      after: before ? [{ key: before.kind, ...waitOf(step, before) }] : [],
    };
  });

/** One for each kind of job, each in its first version. */
export function demoTemplates(now: Date): readonly NewVersion[] {
  const maker = { id: demoId('user:admin'), name: 'Hélène Valmorin', at: now };
  return Object.entries<Template>(TEMPLATES).map(([key, template]) => ({
    ...{ templateId: demoId(`template:${key}`), version: 1, maker },
    ...{ name: template.name, trade: template.trade, steps: stepsOf(template) },
  }));
}
