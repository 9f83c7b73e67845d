import { Injectable } from '@nestjs/common';
import { renderEvent, type CalendarEvent } from '@pastille/ical';
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Some 30 MB of text: several times what a company with forty people has in its window. */
const MOST = 30_000;
/** Some twenty milliseconds of writing. */
const SLICE = 20;

/**
 * The text of events, written once for as long as they say the same: kept under the hash of what they
 * say, so that no text can outlive what it was made of, whatever record it came from.
 */
@Injectable()
export class KeptComponents {
  /** Those used since the last turn, and those used before it: of two generations the older is dropped. */
  private young = new Map<string, string>();
  private old = new Map<string, string>();

  /** How often an event had to be written. */
  written = 0;

  /** In slices: a company's first feed takes seconds to write, and others want to be served meanwhile. */
  async renderAll(events: readonly CalendarEvent[]): Promise<readonly string[]> {
    const texts: string[] = [];
    let writtenBefore = this.written;
    for (const event of events) {
      texts.push(this.render(event));
      if (this.written - writtenBefore < SLICE) continue;
      await nextTurn();
      writtenBefore = this.written;
    }
    return texts;
  }

  private render(event: CalendarEvent): string {
    const key = keyOf(event);
    const known = this.young.get(key) ?? this.old.get(key);
    const text = known ?? this.write(event);
    this.young.set(key, text);
    if (this.young.size >= MOST / 2) {
      this.old = this.young;
      this.young = new Map();
    }
    return text;
  }

  private write(event: CalendarEvent): string {
    this.written += 1;
    return renderEvent(event);
  }
}

/**
 * All that an event says, in short; a zone is a table of a century, so its name stands for it. As a list,
 * for this is the hot path of every feed.
 */
function keyOf(event: CalendarEvent): string {
  const { when } = event;
  const said = [
    ...[event.uid, event.sequence, event.changedAt, event.summary, event.description],
    ...[event.location, event.position, event.url, event.categories, event.status],
    ...[event.transparent, event.repeat, event.recurrenceId, event.alarmMinutes, when.type],
    ...(when.type === 'days' ? [when.first, when.last] : [when.start, when.end, when.zone.name]),
  ];
  return createHash('sha1').update(JSON.stringify(said)).digest('base64');
}
