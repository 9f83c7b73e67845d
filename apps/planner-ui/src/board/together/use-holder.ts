import { useSession } from '../../app/session.js';
import { useSnapshot } from '../board-context.js';

/** Who else has that bar in the hand or open, by name. */
export function useHolder(interventionId: string): string | null {
  const { user } = useSession();
  return useSnapshot(
    ({ people }) =>
      people.find(({ userId, holding }) => holding === interventionId && userId !== user.id)
        ?.name ?? null,
  );
}
