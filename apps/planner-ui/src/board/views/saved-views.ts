import type { Preferences, SavedView } from '@pastille/contracts';
import { formatView, type View } from '../view/address.js';

export type Density = Preferences['density'];

/** As many as the account keeps. */
export const MOST_VIEWS = 50;

/** What one sees now, under a name. The day is not kept: a view is a way to look, at whatever day one is. */
export const savedView = (
  { face, scale, filters, colours }: View,
  of: { readonly id: string; readonly name: string; readonly density: Density },
): SavedView => ({ ...of, face, scale, filters, colours });

/** What the address bar holds of a saved view; its density goes to the preferences. */
export const viewOf = ({
  face,
  scale,
  filters,
  colours,
}: SavedView): Pick<View, 'face' | 'scale' | 'filters' | 'colours'> => ({
  face,
  scale,
  filters,
  colours,
});

const sameName = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), 'fr', { sensitivity: 'base' }) === 0;

/** One more, by name; the same name again means the same view anew, in its place. */
export function withView(views: readonly SavedView[], added: SavedView): SavedView[] {
  const known = views.find(({ name }) => sameName(name, added.name));
  if (!known) {
    return [...views, added].sort((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }));
  }
  return views.map((view) => (view === known ? { ...added, id: known.id } : view));
}

export const withoutView = (views: readonly SavedView[], id: string): SavedView[] =>
  views.filter((view) => view.id !== id);

/** Whether the board looks like that now, on whatever day. */
export function isShowing(saved: SavedView, view: View, density: Density): boolean {
  const same = { ...view, ...viewOf(saved) };
  return saved.density === density && formatView(same).toString() === formatView(view).toString();
}

/** The address under which others see the same. */
export const linkTo = (origin: string, view: View): string =>
  `${origin}/board?${formatView(view).toString()}`;
