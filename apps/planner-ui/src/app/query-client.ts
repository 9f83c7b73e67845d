import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem.js';
import { SESSION_KEY } from './session-key.js';

/** A session that ended shows on any call: forgetting it sends the page to the sign-in, which comes back here after. */
function forgetEndedSession(error: unknown): void {
  if (error instanceof ApiProblem && error.status === 401)
    queryClient.setQueryData(SESSION_KEY, null);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetEndedSession }),
  mutationCache: new MutationCache({ onError: forgetEndedSession }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; only silence is worth asking again.
      retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.status < 500),
    },
    // An act that waits unseen for the network would surprise: it fails at once and says so.
    mutations: { retry: false, networkMode: 'always' },
  },
});

export { forgetEndedSession };
