import { Module } from '@nestjs/common';
import { CalendarFilesController } from './calendar-files.controller.js';
import { ReadCalendar } from './read-calendar.js';

/** Somebody's old agenda, laid out so that its days can be taken into the plan. */
@Module({ controllers: [CalendarFilesController], providers: [ReadCalendar] })
export class CalendarFilesModule {}
