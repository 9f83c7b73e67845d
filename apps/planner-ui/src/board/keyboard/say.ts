import { createSignal } from '../view/signal.js';

/** What a screen reader is to say next. A new object is said again, even with the same words. */
export const spokenSignal = createSignal<{ readonly text: string } | null>(null);

export const say = (text: string): void => spokenSignal.set({ text });
