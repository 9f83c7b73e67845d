import { derivedId } from '../decide/derived-id.js';

/** Where something came from: an event of somebody's old calendar. */
export interface ImportedFrom {
  readonly uid: string;
  /** Which visit of it. */
  readonly key: string;
  readonly resourceId: string;
}

/** The same event of the same person bears the same id, however often its calendar is imported. */
export const importedId = ({ uid, key, resourceId }: ImportedFrom): string =>
  derivedId('calendar', uid, key, resourceId);
