import { Controller, Param, UploadedFile, UseInterceptors } from '@nestjs/common';
import { Id, routes, type CalendarFileView } from '@pastille/contracts';
import { Access } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { InvalidInput } from '../platform/http/errors.js';
import { mayReadCalendars } from './calendar-files.access.js';
import { ReadCalendar } from './read-calendar.js';
import { ReceiveCalendar } from './receive-calendar.js';

const NO_FILE = { code: 'invalid', sentence: 'missing-field', params: {}, field: 'file' };

@Controller()
export class CalendarFilesController {
  constructor(private readonly calendars: ReadCalendar) {}

  @Endpoint(routes.readCalendar)
  @Access(mayReadCalendars)
  @UseInterceptors(ReceiveCalendar)
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @UploadedFile() file: { readonly buffer: Buffer } | undefined,
  ): Promise<CalendarFileView> {
    if (!file) throw new InvalidInput('invalid-input', {}, [NO_FILE]);
    return this.calendars.run(actor, boardId, file.buffer);
  }
}
