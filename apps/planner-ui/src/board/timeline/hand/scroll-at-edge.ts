/** Pixels from an edge within which the board comes towards the hand, and the most it does so in a frame. */
const EDGE = 44;
const FASTEST = 18;

function scrolls(element: Element, axis: 'x' | 'y'): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const overflow = axis === 'x' ? overflowX : overflowY;
  if (overflow !== 'auto' && overflow !== 'scroll') return false;
  return axis === 'x'
    ? element.scrollWidth > element.clientWidth + 1
    : element.scrollHeight > element.clientHeight + 1;
}

function scrollerOf(lane: Element | null, root: Element, axis: 'x' | 'y'): Element | null {
  for (let one = lane; one && one !== root; one = one.parentElement) {
    if (scrolls(one, axis)) return one;
  }
  return null;
}

/** How far to scroll for a place between two edges: the nearer to an edge, the faster. */
export function pullAt(place: number, from: number, to: number): number {
  const near = (gap: number): number => Math.min(1, Math.max(0, (EDGE - gap) / EDGE));
  return Math.round((near(to - place) - near(place - from)) * FASTEST);
}

/** `true`: something scrolled, so that there is more to come in the next frame. */
export type EdgeScroll = (x: number, y: number) => boolean;

/** What scrolls along and what scrolls down: two elements, or one. */
export function scrollersOf(root: Element): readonly Element[] {
  const lane = root.querySelector('.pl-lane');
  const found = [scrollerOf(lane, root, 'x'), scrollerOf(lane, root, 'y')];
  return [...new Set(found.filter((one) => one !== null))];
}

/** Looks for what scrolls once; `heads` are the pixels at the left and the top that no bar stands on. */
export function edgeScrollOf(root: Element): EdgeScroll {
  const lane = root.querySelector('.pl-lane');
  const [across, down] = [scrollerOf(lane, root, 'x'), scrollerOf(lane, root, 'y')];
  const edges = root.getBoundingClientRect();
  const left = lane?.getBoundingClientRect().left ?? edges.left;
  const heads = root.querySelector('.pl-slot-head-0')?.getBoundingClientRect().bottom ?? edges.top;
  return (x, y) => {
    const before = [across?.scrollLeft, down?.scrollTop];
    if (across) across.scrollLeft += pullAt(x, Math.max(left, edges.left), edges.right);
    if (down) down.scrollTop += pullAt(y, heads, edges.bottom);
    return across?.scrollLeft !== before[0] || down?.scrollTop !== before[1];
  };
}
