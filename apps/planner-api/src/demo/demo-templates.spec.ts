import { describe, expect, it } from '@jest/globals';
import { whenTemplateWrong } from '@pastille/scheduling/templates';
import { demoTemplates } from './demo-templates.js';
import { taskKinds } from './trades.js';

const templates = demoTemplates(new Date('2026-11-23T06:30:00Z'));

describe('the templates of the demo company', () => {
  it('are eight, each as long as the trade has it', () => {
    expect(templates.map(({ name, steps }) => `${name} ${steps.length}`)).toEqual([
      ...['Piscine coque 10', 'Piscine maçonnée 14', 'Changement de liner 4'],
      ...['Poêle à granulés 6', 'Insert 5', 'Aménagement paysager 8', 'Salle de bains 7'],
      'Chaudière 5',
    ]);
  });

  it('are good templates of kinds that the company has, and wait for what dries', () => {
    const kinds = new Set(taskKinds().map(({ id }) => id));

    for (const { steps } of templates) {
      expect(whenTemplateWrong(steps)).toEqual([]);
      expect(steps.every(({ kindId }) => kindId !== null && kinds.has(kindId))).toBe(true);
    }
    const masonry = templates[1]?.steps.find(({ key }) => key === 'reseaux');
    expect(masonry?.after).toEqual([
      { key: 'chainage', kind: 'FS', lag: { elapsed: 21 * 1440 }, max: null },
    ]);
  });
});
