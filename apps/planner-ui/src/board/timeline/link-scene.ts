import type { Intervention, Plan } from '@pastille/scheduling';
import type { LinkEnd } from '../links/route.js';
import type { Axis } from './axis.js';
import { rectOf } from './geometry.js';
import type { Row } from './rows.js';
import { drawn } from './toCalendar.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn of the timeline, read once: pixels from the corner of the lanes in sight. */
export interface LinkScene {
  readonly plan: Plan;
  readonly axis: Axis;
  readonly root: Element;
  /** The lanes in sight, from the corner of the timeline. */
  readonly sight: Box;
  /** `id@row` → box. */
  readonly bars: ReadonlyMap<string, Box>;
  /** A lane of the scrolled part and where it was: by how much it moves, the lines move. */
  readonly mark: { readonly lane: Element; readonly left: number; readonly top: number };
  readonly rowIndex: ReadonlyMap<string, number>;
  readonly firstDrawn: number;
}

const BAR = '.pl-bar[data-intervention-id]:not([data-mirror])';

/** The part of the timeline that scrolls. */
function scrollerOf(lane: Element, root: Element): Element {
  for (let at = lane.parentElement; at && at !== root; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === 'auto' || getComputedStyle(at).overflowX === 'scroll')
      return at;
  }
  return root;
}

const keyOf = (interventionId: string, rowId: string): string => `${interventionId}@${rowId}`;

function barsIn(scroller: Element, { left, top }: DOMRect): ReadonlyMap<string, Box> {
  const bars = new Map<string, Box>();
  for (const bar of scroller.querySelectorAll(BAR)) {
    const rect = bar.getBoundingClientRect();
    if (rect.width === 0) continue;
    const id = bar.getAttribute('data-intervention-id') ?? '';
    bars.set(keyOf(id, bar.getAttribute('data-row-id') ?? ''), {
      ...{ left: rect.left - left, right: rect.right - left },
      ...{ top: rect.top - top, bottom: rect.bottom - top },
    });
  }
  return bars;
}

/** `null` while nothing is drawn yet. */
export function readScene(
  root: Element,
  ground: { readonly plan: Plan; readonly axis: Axis; readonly rows: readonly Row[] },
): LinkScene | null {
  const lane = root.querySelector('.pl-lane');
  if (!lane) return null;
  const origin = root.getBoundingClientRect();
  const scroller = scrollerOf(lane, root);
  const sight = scroller.getBoundingClientRect();
  const at = lane.getBoundingClientRect();
  const rowIndex = new Map(ground.rows.map(({ id }, index) => [id, index]));
  return {
    ...ground,
    root,
    sight: {
      ...{ left: sight.left - origin.left, right: sight.right - origin.left },
      ...{ top: sight.top - origin.top, bottom: sight.bottom - origin.top },
    },
    bars: barsIn(scroller, sight),
    mark: { lane, left: at.left, top: at.top },
    rowIndex,
    firstDrawn: rowIndex.get(lane.getAttribute('data-resource-id') ?? '') ?? 0,
  };
}

/** Worksites of which a bar is drawn. */
export function worksitesIn({ bars, plan }: LinkScene): ReadonlySet<string> {
  const found = new Set<string>();
  for (const key of bars.keys()) {
    const one = plan.intervention(key.slice(0, key.indexOf('@')));
    if (one?.worksiteId) found.add(one.worksiteId);
  }
  return found;
}

/** Far enough outside of the lanes in sight that no end of a line shows. */
const OUTSIDE = 80;

const BAR_INSET = { top: 6, height: 44 };

/** Where a bar is or would be drawn in that row; above or below all where its row is not drawn. */
export function boxOf(
  scene: LinkScene,
  one: Pick<Intervention, 'id' | 'start' | 'end'>,
  rowId: string,
): Box | null {
  const known = scene.bars.get(keyOf(one.id, rowId));
  if (known) return known;
  const { root, sight, plan, axis, rowIndex, firstDrawn } = scene;
  const place = drawn(plan, axis, one);
  const markRow = scene.mark.lane.getAttribute('data-resource-id') ?? '';
  const index = rowIndex.get(rowId);
  if (index === undefined) return null;
  const own = rectOf(root, rowId, place);
  const rect = own ?? rectOf(root, markRow, place);
  if (!rect) return null;
  const origin = root.getBoundingClientRect();
  const left = rect.left - origin.left - sight.left;
  const outside = index < firstDrawn ? -OUTSIDE : sight.bottom - sight.top + OUTSIDE;
  const top = own ? rect.top - origin.top - sight.top + BAR_INSET.top : outside;
  return { left, right: left + rect.width, top, bottom: top + BAR_INSET.height };
}

/** The rows in which a bar may stand on this face, those first in which it is drawn. */
export function rowsOfBar({ root, bars, rowIndex, plan }: LinkScene, one: Intervention): string[] {
  if (root.getAttribute('data-face') === 'worksites') return [one.worksiteId ?? 'other'];
  const crews = one.team.flatMap(({ resourceId }) => {
    const resource = plan.records.resource.get(resourceId);
    return resource?.kind === 'crew' ? resource.members.map((member) => member.resourceId) : [];
  });
  const named = one.team.map(({ resourceId }) => resourceId);
  const all = named.length === 0 ? ['other'] : [...named, ...crews];
  const rows = [...new Set(all)].filter((id) => rowIndex.has(id));
  const isDrawn = (id: string): number => (bars.has(keyOf(one.id, id)) ? 0 : 1);
  return rows.sort((a, b) => isDrawn(a) - isDrawn(b));
}

/** In which row each end of a line is drawn: in the same one if there is one, else in the first of each. */
export function rowsOfLine(
  scene: LinkScene,
  from: Intervention,
  to: Intervention,
): { readonly from: string; readonly to: string } | null {
  const ours = rowsOfBar(scene, from);
  const theirs = rowsOfBar(scene, to);
  const both = ours.find((id) => theirs.includes(id));
  const [a, b] = [both ?? ours[0], both ?? theirs[0]];
  return a === undefined || b === undefined ? null : { from: a, to: b };
}

export const endOf = ({ left, right, top, bottom }: Box, side: 'left' | 'right'): LinkEnd => ({
  ...{ x: side === 'left' ? left : right, y: (top + bottom) / 2 },
  ...{ top, bottom, width: right - left },
});

/** Whether another bar stands between two ends at the same height. */
export function isBlocked({ bars }: LinkScene, a: LinkEnd, b: LinkEnd): boolean {
  const [from, to] = [Math.min(a.x, b.x) + 2, Math.max(a.x, b.x) - 2];
  for (const { left, right, top, bottom } of bars.values())
    if (left < to && right > from && top < a.y && bottom > a.y) return true;
  return false;
}
