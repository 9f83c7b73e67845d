import { unfoldLines } from '../write/fold-lines.js';
import { octetsOf } from '../write/octets.js';
import type { ReadFault, ReadSentence } from './read-fault.js';
import type { ReadLimits } from './read-limits.js';

/** The lines of each VEVENT, BEGIN and END included, and those of the calendar itself. */
export interface Blocks {
  readonly head: readonly string[];
  readonly events: readonly (readonly string[])[];
  readonly faults: readonly ReadFault[];
}

const fault = (sentence: ReadSentence, detail: string | null = null): ReadFault => ({
  ...{ sentence, detail },
  event: null,
});

const refused = (sentence: ReadSentence, detail: string | null = null): Blocks => ({
  ...{ head: [], events: [] },
  faults: [fault(sentence, detail)],
});

const BEGIN_EVENT = /^BEGIN:VEVENT\s*$/i;
const END_EVENT = /^END:VEVENT\s*$/i;

/** Longer than any text that a person wrote into a calendar. */
const LONGEST_LINE = 100_000;

/** Before anything is taken apart: what costs little to see. */
function refusalOf(text: string, limits: ReadLimits): Blocks | null {
  // No sign takes less than one octet, so that a hundred megabytes are not even measured.
  if (text.length > limits.octets || octetsOf(text) > limits.octets) {
    return refused('too-large', String(limits.octets));
  }
  const begun = text.trimStart().slice(0, 200);
  if (/^BEGIN:VCALENDAR\s*$/im.test(begun)) return null;
  return refused(/^<(!doctype|html|\?xml|head|body)/i.test(begun) ? 'web-page' : 'not-a-calendar');
}

interface Sorted {
  readonly head: string[];
  readonly events: string[][];
  readonly isCutShort: boolean;
}

function sorted(lines: readonly string[]): Sorted {
  const head: string[] = [];
  const events: string[][] = [];
  let open: string[] | null = null;
  for (const given of lines) {
    const line = given.length > LONGEST_LINE ? given.slice(0, LONGEST_LINE) : given;
    // An event within an event, or one that was never closed: what there is of it is kept.
    if (BEGIN_EVENT.test(line)) events.push((open = []));
    (open ?? head).push(line);
    if (END_EVENT.test(line)) open = null;
  }
  return { head, events, isCutShort: open !== null };
}

/** Takes a file apart without understanding it, so that one bad event costs no other. */
export function eventBlocks(text: string, limits: ReadLimits): Blocks {
  const bare = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
  const refusal = refusalOf(bare, limits);
  if (refusal) return refusal;
  const { head, events, isCutShort } = sorted(unfoldLines(bare));
  if (events.length > limits.events) return refused('too-many-events', String(events.length));
  return {
    head,
    events: isCutShort ? events.slice(0, -1) : events,
    faults: isCutShort ? [fault('cut-short')] : [],
  };
}
