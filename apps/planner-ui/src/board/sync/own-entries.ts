import type { HistoryEntryView } from '@pastille/contracts';
import { call } from '../../api/client.js';
import { now } from '../../app/clock.js';
import { patiently } from './patience.js';

/** Nobody means last week's act by Ctrl+Z: that is for the history drawer. */
const HOURS = 16;
const MOST = 60;

/** What a person did on that board in this working day, newest first. */
export async function ownEntriesOf(
  boardId: string,
  userId: string,
): Promise<readonly HistoryEntryView[]> {
  const query = { by: userId, since: now() - HOURS * 60, limit: MOST };
  const { entries } = await patiently((signal) =>
    call('history', { params: { id: boardId }, query, signal }),
  );
  return entries;
}
