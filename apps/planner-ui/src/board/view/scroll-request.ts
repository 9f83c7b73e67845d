import { createSignal } from './signal.js';

/** A bar that wants to be seen and focused as soon as it is drawn. A new object is a new wish. */
export const scrollSignal = createSignal<{ readonly interventionId: string } | null>(null);
