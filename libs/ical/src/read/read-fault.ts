/**
 * What may be wrong with a file, and what was done about it.
 *
 * Of the whole file, from which then nothing is taken: `not-a-calendar`, `web-page`, `too-large`,
 * `too-many-events`; `empty` where there is nothing to take. Of one event, which is left out: `event-unreadable`, `event-too-large`, `no-start`,
 * `date-impossible`. Of one event, which is taken nevertheless: `end-before-start` (it has no length),
 * `zone-unknown` (the company's is meant), `rule-unsupported` (its first visit alone),
 * `too-many-exceptions` and `too-many-overrides` (the first of them). `cut-short`: the file ends amidst an
 * event.
 */
export type ReadSentence =
  | 'not-a-calendar'
  | 'web-page'
  | 'too-large'
  | 'too-many-events'
  | 'empty'
  | 'cut-short'
  | 'event-unreadable'
  | 'event-too-large'
  | 'no-start'
  | 'date-impossible'
  | 'end-before-start'
  | 'zone-unknown'
  | 'rule-unsupported'
  | 'too-many-exceptions'
  | 'too-many-overrides';

export interface ReadFault {
  readonly sentence: ReadSentence;
  /** The SUMMARY of the event, or its UID where it has none; `null` where it is about the file. */
  readonly event: string | null;
  /** The piece of the file that is meant, or the number that was too much. */
  readonly detail: string | null;
}
