import type { ChangeOf, Client } from '@pastille/scheduling';
import type { ClientDraft, WorksiteDraft } from '../drafts/draft.js';
import { IdBook } from './id-book.js';
import { nameKey } from './name-key.js';
import type { Present } from './present.js';

/** One client per name. What the file says of a client is added to what is known. */
export class ClientChanges {
  private readonly ids: IdBook;
  private readonly drafts = new Map<string, ClientDraft>();

  constructor(
    private readonly present: Present,
    drafts: readonly WorksiteDraft[],
  ) {
    this.ids = new IdBook({
      space: present.settings.id,
      kind: 'client',
      present: firstOfEachName(present),
      asked: drafts.map(({ client }) => nameKey(client.name)),
    });
  }

  idOf(draft: ClientDraft): string {
    const { id } = this.ids.claim(nameKey(draft.name));
    const known = this.drafts.get(id);
    this.drafts.set(id, {
      name: known?.name ?? draft.name,
      phone: known?.phone ?? draft.phone,
      email: known?.email ?? draft.email,
    });
    return id;
  }

  changes(): ChangeOf<'client'>[] {
    return [...this.drafts].flatMap(([id, draft]) => {
      const before = this.present.records.client.get(id) ?? null;
      const after = clientOf(id, draft, before);
      return after === before ? [] : [{ kind: 'client' as const, id, before, after }];
    });
  }
}

function clientOf(id: string, draft: ClientDraft, before: Client | null): Client {
  if (before === null) {
    return { id, name: draft.name, phone: draft.phone, email: draft.email, holdReason: null };
  }
  const phone = draft.phone ?? before.phone;
  const email = draft.email ?? before.email;
  return phone === before.phone && email === before.email ? before : { ...before, phone, email };
}

/** Of namesakes the one with the smallest id, so that two runs agree. */
function firstOfEachName(present: Present): Map<string, string> {
  const index = new Map<string, string>();
  for (const { id, name } of present.records.client.values()) {
    const key = nameKey(name);
    const other = index.get(key);
    if (other === undefined || id < other) index.set(key, id);
  }
  return index;
}
