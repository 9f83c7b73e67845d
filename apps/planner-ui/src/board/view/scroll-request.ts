import { createSignal } from './signal.js';

export interface ScrollRequest {
  /** `null`: the row itself, by its head. */
  readonly interventionId: string | null;
  /** Which of its rows, where it stands in several. */
  readonly rowId: string | null;
}

/** A bar or a row that wants to be seen and focused as soon as it is drawn. A new object is a new wish. */
export const scrollSignal = createSignal<ScrollRequest | null>(null);
