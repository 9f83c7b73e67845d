import { Preferences } from '@pastille/contracts';

const DEFAULTS: Preferences = {
  face: 'worksites',
  scale: 'week',
  theme: 'auto',
  frozenHead: true,
  headText: 'horizontal',
  panelOpen: true,
};

/** What the person chose over the defaults; a stored value that a later version no longer knows is passed over. */
export function preferencesOf(stored: Readonly<Record<string, unknown>>): Preferences {
  return Object.entries(stored).reduce((preferences, [name, value]) => {
    const changed = Preferences.safeParse({ ...preferences, [name]: value });
    return changed.success ? changed.data : preferences;
  }, DEFAULTS);
}
