import { createSignal } from '../view/signal.js';

/** The bar on which the pointer or the focus lies, in the row in which it was touched. */
export interface NearBar {
  readonly interventionId: string;
  readonly rowId: string;
}

/** Whose links are shown even where not all are. Read by the lines and the handles alone. */
export const nearSignal = createSignal<NearBar | null>(null);
