import type { DossierChange } from '@pastille/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../api/client.js';
import { stillFits, type Dossier } from './dossier-change.js';
import { dossierQuery } from './dossier-queries.js';
import { currentDossier } from './parse-current.js';

interface Sending {
  readonly client: QueryClient;
  readonly boardId: string;
  /** As it was when one changed it. */
  readonly seen: Dossier;
  readonly change: DossierChange;
}

/** Several write at once: so often is enough, and then it is said. */
const ATTEMPTS = 4;

/**
 * Sends a change on the newest version that is known here. Where others were faster it looks again, and
 * sends it again as long as they have not touched the same thing.
 */
export async function sendChange({ client, boardId, seen, change }: Sending): Promise<void> {
  const { queryKey } = dossierQuery(boardId, seen.worksiteId);
  const keep = async (dossier: Dossier): Promise<void> => {
    await client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, dossier);
  };
  const params = { id: seen.worksiteId };
  for (let attempt = 1; ; attempt += 1) {
    const version = client.getQueryData(queryKey)?.version ?? seen.version;
    try {
      await keep(await call('patchDossier', { params, body: { version, change } }));
      return;
    } catch (error) {
      const current = currentDossier(error);
      if (!current) throw error;
      await keep(current);
      if (attempt === ATTEMPTS || !stillFits(change, seen, current)) throw error;
    }
  }
}
