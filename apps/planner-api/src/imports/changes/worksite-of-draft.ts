import type { Worksite, WorksiteStart } from '@pastille/scheduling';
import type { LocalDate } from '@pastille/time';
import type { WorksiteDraft } from '../drafts/draft.js';

/** What was found or chosen for a draft outside of it. */
export interface Links {
  readonly id: string;
  readonly clientId: string;
  readonly locationIds: readonly string[];
  readonly statusId: string;
  readonly branchId: string;
  readonly certainty: WorksiteStart['certainty'];
}

export function newWorksite(draft: WorksiteDraft, links: Links): Worksite {
  const [locationId = null, ...otherLocationIds] = links.locationIds;
  return {
    id: links.id,
    reference: draft.reference,
    title: draft.title,
    clientId: links.clientId,
    locationId,
    otherLocationIds,
    worksId: null,
    branchId: links.branchId,
    statusId: links.statusId,
    start: draft.start === null ? null : { date: draft.start, certainty: links.certainty },
    expectedEnd: draft.expectedEnd,
    rank: 0,
    usualCrewId: null,
    note: draft.note,
    conditions: [],
  };
}

/** A day that did not move keeps the certainty that a planner gave it. */
function startOf(
  before: WorksiteStart | null,
  date: LocalDate | null,
  certainty: WorksiteStart['certainty'],
): WorksiteStart | null {
  if (date === null || date === before?.date) return before;
  return { date, certainty };
}

/** The same value comes back when the file says nothing new. Status, branch, rank and crew are people's. */
export function updatedWorksite(before: Worksite, draft: WorksiteDraft, links: Links): Worksite {
  const [locationId = null, ...otherLocationIds] = links.locationIds;
  const hasPlaces = locationId !== null;
  const after: Worksite = {
    ...before,
    title: draft.title,
    clientId: links.clientId,
    locationId: hasPlaces ? locationId : before.locationId,
    otherLocationIds: hasPlaces ? otherLocationIds : before.otherLocationIds,
    start: startOf(before.start, draft.start, links.certainty),
    expectedEnd: draft.expectedEnd ?? before.expectedEnd,
    note: draft.note ?? before.note,
  };
  return isSame(before, after) ? before : after;
}

function isSame(before: Worksite, after: Worksite): boolean {
  return (
    before.title === after.title &&
    before.clientId === after.clientId &&
    before.locationId === after.locationId &&
    before.otherLocationIds.join() === after.otherLocationIds.join() &&
    before.start === after.start &&
    before.expectedEnd === after.expectedEnd &&
    before.note === after.note
  );
}
