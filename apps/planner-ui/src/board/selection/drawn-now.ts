import type { Drawn } from './bars-between.js';

const NOTHING: Drawn = { rows: [], bars: [] };

let read: () => Drawn = () => NOTHING;

/** The timeline says how to read what it draws; read only when a gesture asks. Returns how to take it back. */
export function tellDrawn(drawn: () => Drawn): () => void {
  read = drawn;
  return () => {
    if (read === drawn) read = () => NOTHING;
  };
}

/** Lines and bars of the timeline that is on screen; nothing of either where there is none. */
export const drawnNow = (): Drawn => read();
