import { describe, expect, it } from '@jest/globals';
import { preferencesOf } from './preferences.js';

const NONE = { trades: [], people: [], places: [], statuses: [], only: [] };

const aView = (name: string) => ({
  id: '0195a7a0-0000-7000-8000-000000000001',
  name,
  face: 'table',
  scale: 'week',
  filters: { ...NONE, places: ['Annecy'] },
  colours: 'crew',
  density: 'compact',
});

describe('the preferences of a person', () => {
  it('are the defaults for an account that is older than them', () => {
    const preferences = preferencesOf({ face: 'table', theme: 'dark' });

    expect(preferences).toMatchObject({ face: 'table', theme: 'dark', frozenHead: true });
    expect(preferences).toMatchObject({ density: 'comfortable', colours: 'trade', views: [] });
    expect(preferences.filters).toEqual(NONE);
  });

  it('keep the saved views that are understood beside one that no longer is', () => {
    const { views } = preferencesOf({
      views: [aView('Annecy'), { ...aView('Ancienne'), face: 'gantt' }, aView('Nord')],
    });

    expect(views.map(({ name }) => name)).toEqual(['Annecy', 'Nord']);
  });

  it('pass over a value that nobody knows, and nothing else', () => {
    expect(preferencesOf({ colours: 'mood', density: 'compact' })).toMatchObject({
      colours: 'trade',
      density: 'compact',
    });
  });
});
