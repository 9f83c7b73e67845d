import { whenLagOutOfRange } from '../decide/link-violations.js';
import type { Violation } from '../decide/outcome.js';
import { whenNoAmount } from '../decide/slot-violations.js';
import { invalid, violation } from '../decide/verdict.js';
import { circleOf } from './steps-in-order.js';
import type { TemplateStep } from './template.js';

/** More than any job has; what one `add-tasks` takes. */
export const MOST_STEPS = 200;

type Steps = readonly TemplateStep[];

function whenKeysWrong(steps: Steps): readonly Violation[] {
  const seen = new Set<string>();
  return steps.flatMap(({ key, label }, i) => {
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [invalid('duplicate-step', `steps.${i}.key`, { step: label })] : [];
  });
}

function whenStepWrong({ label, amount, people }: TemplateStep, i: number): readonly Violation[] {
  const isCount = Number.isInteger(people) && people >= 1 && people <= 100;
  return [
    ...(label.trim() === '' ? [invalid('step-needs-words', `steps.${i}.label`)] : []),
    ...whenNoAmount(amount, `steps.${i}.amount`),
    ...(isCount ? [] : [invalid('people-out-of-range', `steps.${i}.people`, { step: label })]),
  ];
}

function whenLinksWrong(steps: Steps): readonly Violation[] {
  const keys = new Set(steps.map(({ key }) => key));
  return steps.flatMap(({ label, after }, i) =>
    after.flatMap((link, j) => {
      const field = `steps.${i}.after.${j}`;
      const isTwice = after.findIndex(({ key }) => key === link.key) < j;
      return [
        ...(keys.has(link.key) ? [] : [invalid('unknown-step', `${field}.key`, { step: label })]),
        ...(isTwice ? [invalid('step-waits-twice', `${field}.key`, { step: label })] : []),
        ...whenLagOutOfRange(link.lag, `${field}.lag`),
        ...whenLagOutOfRange(link.max, `${field}.max`),
      ];
    }),
  );
}

function whenCircle(steps: Steps): readonly Violation[] {
  const circle = circleOf(steps);
  if (!circle) return [];
  const i = steps.findIndex(({ key }) => key === circle[0]);
  const labelOf = (key: string): string => steps.find((step) => step.key === key)?.label ?? key;
  const path = [...circle, circle[0] ?? ''].map(labelOf).join(' → ');
  const fault = {
    sentence: 'steps-in-circle',
    params: { path },
    field: `steps.${i}.after`,
  } as const;
  return [violation('cycle', fault)];
}

/** What speaks against a template's steps: keys twice, nobody to wait for, amounts beyond all bounds, a circle. */
export function whenTemplateWrong(steps: Steps): readonly Violation[] {
  if (steps.length > MOST_STEPS) return [invalid('too-many-steps', 'steps', { most: MOST_STEPS })];
  const wrong = [
    ...whenKeysWrong(steps),
    ...steps.flatMap(whenStepWrong),
    ...whenLinksWrong(steps),
  ];
  return wrong.length > 0 ? wrong : whenCircle(steps);
}
