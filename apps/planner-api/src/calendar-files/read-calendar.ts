import { Injectable } from '@nestjs/common';
import type { CalendarFileView, Locale } from '@pastille/contracts';
import { parseCalendar, USUAL_LIMITS } from '@pastille/ical';
import { MINUTES_PER_DAY, type Zone } from '@pastille/time';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/auth/actor.js';
import { NotFound, RuleViolated } from '../platform/http/errors.js';
import { calendarRows } from './calendar-rows.js';
import { faultSentence, fileFault } from './fault-sentences.js';
import { zoneNamed } from './zone-named.js';

/** Last year's leave is nobody's business any more; nobody plans two years ahead. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 550;

/** UTF-8 as the standard wants it, else what old programs write. */
function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** Lays out what a calendar file says. Nothing is kept and nothing is changed: whoever wants it in the plan sends commands. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(
    { companyId, locale }: Pick<Actor, 'companyId' | 'locale'>,
    boardId: string,
    content: Uint8Array,
  ): Promise<CalendarFileView> {
    const zone = await this.zoneOf(boardId, companyId);
    const reading = { zone, zoneNamed, limits: USUAL_LIMITS };
    const { name, events, faults } = parseCalendar(decoded(content), reading);
    const fault = fileFault(faults);
    if (fault) throw unreadable((to) => faultSentence(fault, to));
    const now = this.clock.nowMinutes();
    const range = {
      start: now - DAYS_BACK * MINUTES_PER_DAY,
      end: now + DAYS_AHEAD * MINUTES_PER_DAY,
    };
    return {
      name,
      ...mutable(calendarRows(events, { zone, range })),
      faults: faults.map((one) => ({ event: one.event, message: faultSentence(one, locale) })),
    };
  }

  private async zoneOf(boardId: string, companyId: string): Promise<Zone> {
    const [board] = await this.dataSource.query<{ zoneName: string }[]>(
      'select zone_name as "zoneName" from board where id = $1 and company_id = $2',
      [boardId, companyId],
    );
    const zone = board && zoneNamed(board.zoneName);
    if (!zone) throw new NotFound('unknown-board');
    return zone;
  }
}

const mutable = ({ rows, ...rest }: ReturnType<typeof calendarRows>) => ({
  ...rest,
  rows: [...rows],
});

const unreadable = (say: (locale: Locale) => string): RuleViolated =>
  new RuleViolated(
    'invalid',
    [{ code: 'unreadable-file', sentence: 'unreadable-calendar', params: {}, field: 'file' }],
    (locale) => [say(locale)],
  );
