import { Preferences, SavedView } from '@pastille/contracts';

const DEFAULTS: Preferences = {
  face: 'worksites',
  scale: 'week',
  theme: 'auto',
  frozenHead: true,
  headText: 'horizontal',
  panelOpen: true,
  links: false,
  load: true,
  panelOrder: 'start',
  density: 'comfortable',
  colours: 'trade',
  filters: { trades: [], people: [], places: [], statuses: [], only: [] },
  views: [],
};

/** One saved view that is no longer understood takes none of the others along. */
const understood = (name: string, value: unknown): unknown =>
  name === 'views' && Array.isArray(value)
    ? value.filter((view) => SavedView.safeParse(view).success)
    : value;

/** What the person chose over the defaults; a stored value that a later version no longer knows is passed over. */
export function preferencesOf(stored: Readonly<Record<string, unknown>>): Preferences {
  return Object.entries(stored).reduce((preferences, [name, value]) => {
    const changed = Preferences.safeParse({ ...preferences, [name]: understood(name, value) });
    return changed.success ? changed.data : preferences;
  }, DEFAULTS);
}
