import type { BoardNewsMessage } from '@pastille/contracts';
import { createSignal } from '../view/signal.js';

/** Something beside the plan is new, as the line told it last; each time another object. */
export const boardNews = createSignal<BoardNewsMessage | null>(null);
