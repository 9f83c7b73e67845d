import type { Lag } from '../model/index.js';
import type { StepLink, Template, TemplateStep } from '../templates/template.js';

export const days = (count: number): Lag => ({ elapsed: count * 1440 });

export const afterStep = (key: string, parts: Partial<StepLink> = {}): StepLink => ({
  ...{ key, kind: 'FS', lag: { elapsed: 0 }, max: null },
  ...parts,
});

export const aStep = (key: string, parts: Partial<TemplateStep> = {}): TemplateStep => ({
  ...{ key, kindId: null, label: key, amount: { halfDays: 2 }, people: 2, skills: [], after: [] },
  ...parts,
});

/** A concrete belt that cures for a week between two others. */
export const aTemplate = (parts: Partial<Template> = {}): Template => ({
  ...{ id: 'shell', version: 3, name: 'Piscine coque', trade: 'Piscines' },
  steps: [
    aStep('dig', { label: 'Terrassement', amount: { halfDays: 4 } }),
    aStep('belt', { label: 'Ceinture béton', after: [afterStep('dig')] }),
    aStep('coping', {
      label: 'Margelles',
      amount: { halfDays: 6 },
      after: [afterStep('belt', { lag: days(7) })],
    }),
  ],
  ...parts,
});
