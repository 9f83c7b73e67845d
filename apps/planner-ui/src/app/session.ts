import type { SessionView } from '@pastille/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem.js';
import { call } from '../api/client.js';
import { SESSION_KEY } from './session-key.js';

/** `null` = signed out, which is an answer and no error. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await call('session', { signal });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
});

export const useSessionQuery = () => useQuery(sessionQuery);

/** For pages behind the sign-in, where a session always is. */
export function useSession(): SessionView {
  const { data } = useSessionQuery();
  if (!data) throw new Error('useSession outside of a signed-in page');
  return data;
}
