import { createSignal } from '../view/signal.js';

/** A note that somebody is writing and has not saved: it must outlive the bar it was meant for. */
export interface DraftNote {
  readonly interventionId: string;
  readonly text: string;
}

export const draftNote = createSignal<DraftNote | null>(null);
