import type { Intervention } from '../model/index.js';

/** What no automatic act moves: done, locked in time, a block (the supplier's hour), a confirmed appointment. */
export const isObstacle = ({ state, lock, kind, confirmed }: Intervention): boolean =>
  state !== 'open' || lock.time !== null || kind === 'block' || confirmed !== null;
