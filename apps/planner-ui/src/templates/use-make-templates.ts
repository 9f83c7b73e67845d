import { useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../i18n/use-language.js';
import type { TaskKindView } from '../settings/new-task-kind.js';
import { PRESET_TEMPLATES, templateOfPreset } from './preset-templates.js';
import { templatesQuery, useTemplateActs } from './templates-query.js';

/** A single step is no template. */
const FEWEST_STEPS = 2;

/** Makes the common templates of some trades from the kinds that a company took of them; what is there is not made twice. */
export function useMakeTemplates() {
  const client = useQueryClient();
  const language = useLanguage();
  const { create } = useTemplateActs();
  return async (kinds: readonly TaskKindView[], trades: readonly string[]): Promise<void> => {
    if (trades.length === 0) return;
    const { templates } = await client.query({ ...templatesQuery, staleTime: 0 });
    const there = new Set(templates.map(({ trade, name }) => JSON.stringify([trade, name])));
    for (const preset of PRESET_TEMPLATES) {
      if (!trades.includes(preset.trade)) continue;
      const body = templateOfPreset(kinds, preset, language);
      if (body.steps.length < FEWEST_STEPS) continue;
      if (!there.has(JSON.stringify([body.trade, body.name]))) await create(body);
    }
  };
}
