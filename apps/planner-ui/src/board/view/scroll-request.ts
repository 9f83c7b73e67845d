import { createSignal } from './signal.js';

export interface ScrollRequest {
  readonly interventionId: string;
  /** Which of its rows, where it stands in several. */
  readonly rowId: string | null;
}

/** A bar that wants to be seen and focused as soon as it is drawn. A new object is a new wish. */
export const scrollSignal = createSignal<ScrollRequest | null>(null);
