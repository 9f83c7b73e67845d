import { useSnapshot } from '../board-context.js';

/** Who else has that bar in the hand or open, by name. */
export const useHolder = (interventionId: string): string | null =>
  useSnapshot(({ holders }) => holders.get(interventionId) ?? null);
