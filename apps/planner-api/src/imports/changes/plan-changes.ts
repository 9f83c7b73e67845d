import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportMapping } from '@pastille/contracts';
import type { ChangeOf, ChangeSet } from '@pastille/scheduling';
import type { WorksiteDraft } from '../drafts/draft.js';
import { ClientChanges } from './client-changes.js';
import { IdBook } from './id-book.js';
import { LocationChanges } from './location-changes.js';
import { defaultStatusId, type Present } from './present.js';
import { newWorksite, updatedWorksite } from './worksite-of-draft.js';

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** New ones. */
  readonly clients: number;
  readonly locations: number;
}

export interface PlannedImport {
  readonly changes: ChangeSet;
  readonly counts: ImportCounts;
}

/** Drafts between two turns of the event loop: other requests are served meanwhile. */
const TURN = 500;

/**
 * What has to change so that the plan holds the worksites of the file. A worksite is known by its
 * reference, a client by its name; what the file does not say stays; a worksite that is there
 * already keeps its status and its branch, for people set those. Ids are made from the references:
 * doing it twice makes nothing twice.
 */
export async function planImport(
  drafts: readonly WorksiteDraft[],
  present: Present,
  mapping: ImportMapping,
): Promise<PlannedImport> {
  const clients = new ClientChanges(present, drafts);
  const clientIds = drafts.map(({ client }) => clients.idOf(client));
  const places = new LocationChanges(
    present,
    drafts.flatMap(({ areas }, index) =>
      areas.map((area) => ({ clientId: clientIds[index] ?? '', area })),
    ),
  );
  const ids = new IdBook({
    space: present.settings.id,
    kind: 'worksite',
    present: referencesOf(present),
    asked: drafts.map(({ reference }) => reference),
  });
  const choice = chosen(present, mapping);
  const worksites: ChangeOf<'worksite'>[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (index % TURN === TURN - 1) await nextTurn();
    const { id } = ids.claim(draft.reference);
    const clientId = clientIds[index] ?? '';
    const locationIds = draft.areas.map((area) => places.idOf(clientId, area));
    const links = { ...choice, id, clientId, locationIds };
    const before = present.records.worksite.get(id) ?? null;
    const after = before ? updatedWorksite(before, draft, links) : newWorksite(draft, links);
    if (after !== before) worksites.push({ kind: 'worksite', id, before, after });
  }
  const made = { clients: clients.changes(), locations: places.changes(), worksites };
  return {
    changes: [...made.clients, ...made.locations, ...worksites],
    counts: countsOf(made, drafts.length),
  };
}

/** What is the same for every new worksite of the file. */
function chosen(present: Present, mapping: ImportMapping) {
  return {
    statusId: mapping.statusId ?? defaultStatusId(present) ?? '',
    branchId: mapping.branchId ?? present.settings.mainBranchId,
    certainty: mapping.certainty,
  };
}

interface Made {
  readonly clients: readonly ChangeOf<'client'>[];
  readonly locations: readonly ChangeOf<'location'>[];
  readonly worksites: readonly ChangeOf<'worksite'>[];
}

function countsOf({ clients, locations, worksites }: Made, drafts: number): ImportCounts {
  const isNew = ({ before }: { readonly before: unknown }) => before === null;
  const created = worksites.filter(isNew).length;
  return {
    created,
    updated: worksites.length - created,
    unchanged: drafts - worksites.length,
    clients: clients.filter(isNew).length,
    locations: locations.filter(isNew).length,
  };
}

function referencesOf(present: Present): Map<string, string> {
  return new Map(
    [...present.records.worksite.values()].map(({ reference, id }) => [reference, id]),
  );
}
