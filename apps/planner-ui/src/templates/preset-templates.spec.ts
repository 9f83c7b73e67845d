import { describe, expect, it } from '@jest/globals';
import { CreateTemplateBody } from '@pastille/contracts';
import { whenTemplateWrong } from '@pastille/scheduling/templates';
import { missingKinds, PRESET_TEMPLATES, templateOfPreset } from './preset-templates.js';

describe('the common templates', () => {
  it.each(['fr', 'en'] as const)(
    'are whole and good in %s, of kinds that are made once',
    (language) => {
      const kinds = missingKinds([], PRESET_TEMPLATES, language);
      const named = kinds.map(({ trade, name }) => `${trade} ${name}`);
      expect(new Set(named).size).toBe(named.length);

      for (const preset of PRESET_TEMPLATES) {
        const body = templateOfPreset(kinds, preset, language);

        expect(CreateTemplateBody.parse(body)).toEqual(body);
        expect(whenTemplateWrong(body.steps)).toEqual([]);
        expect(body.steps).toHaveLength(preset.steps.length);
      }
    },
  );

  it('wait for what dries', () => {
    const [pool] = PRESET_TEMPLATES;
    if (!pool) throw new Error('no pool');
    const { steps } = templateOfPreset(missingKinds([], [pool], 'fr'), pool, 'fr');

    const coping = steps.find(({ label }) => label === 'Margelles et plage');
    expect(coping?.after[0]?.lag).toEqual({ elapsed: 7 * 1440 });
  });

  it('leave out a kind that the company does not have', () => {
    const [pool] = PRESET_TEMPLATES;
    if (!pool) throw new Error('no pool');
    const kinds = missingKinds([], [pool], 'fr').filter(({ name }) => name !== 'Lit de pose');

    const { steps } = templateOfPreset(kinds, pool, 'fr');

    expect(steps).toHaveLength(9);
    expect(whenTemplateWrong(steps)).toEqual([]);
  });
});
