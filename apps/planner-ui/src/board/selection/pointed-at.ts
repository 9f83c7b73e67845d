import { axisAt } from '../timeline/geometry.js';

interface Place {
  readonly x: number;
  readonly y: number;
}

let place: Place | null = null;

/** The keyboard leads now: until the pointer moves again, it points at nothing. */
export const forgetPointer = (): void => {
  place = null;
};

if (typeof window !== 'undefined') {
  window.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y, pointerType }) => {
      place = pointerType === 'touch' ? null : { x, y };
    },
    { passive: true, capture: true },
  );
}

/** A place on the timeline: its line, and where on the axis of time. */
export interface PointedAt {
  readonly rowId: string;
  readonly at: number;
}

/** What lies at those pixels of the window; `null` beside the timeline. */
export function placeAt(x: number, y: number): PointedAt | null {
  const root = document.querySelector('.pl-timeline');
  const lane = document
    .elementsFromPoint(x, y)
    .map((one) => one.closest('.pl-lane[data-resource-id]'))
    .find((one) => one !== null);
  const at = root && lane ? axisAt(root, x) : null;
  return lane && at !== null ? { rowId: lane.getAttribute('data-resource-id') ?? '', at } : null;
}

/** What the pointer shows, unless the keyboard was used since it moved. */
export const pointedAt = (): PointedAt | null => place && placeAt(place.x, place.y);
