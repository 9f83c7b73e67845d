import { z } from 'zod';
import { Amount, Id, LocalDate, Minutes } from './primitives.js';
import {
  Assignment,
  CallOutcome,
  LocalDateTime,
  OccurrenceKey,
  OnCallView,
  SeriesView,
  TaskLink,
  Team,
  Weather,
} from './records.js';

/* The verbs that shape a plan over time: what moves together, what comes again, who is told. */

export const ofIntervention = <T extends string>(type: T) =>
  z.object({ type: z.literal(type), interventionId: Id });

export const SplitBody = ofIntervention('split').extend({ newId: Id, at: Minutes });
export const MergeBody = ofIntervention('merge').extend({ otherId: Id });

export const DuplicateBody = z.object({
  type: z.literal('duplicate'),
  copies: z
    .array(
      z.object({
        of: Id,
        interventionId: Id,
        start: Minutes,
        team: Team.nullable().default(null),
      }),
    )
    .min(1)
    .max(1000),
});

export const AssignDaysBody = ofIntervention('assign-days').extend({
  resourceId: Id,
  days: Assignment.shape.days,
});

export const LinkBody = z.object({ type: z.literal('link'), taskId: Id, link: TaskLink });
export const UnlinkBody = z.object({ type: z.literal('unlink'), taskId: Id, predecessorId: Id });

export const ShiftBody = z.object({
  type: z.literal('shift'),
  scope: z.discriminatedUnion('type', [
    z.object({ type: z.literal('interventions'), ids: z.array(Id).min(1).max(1000) }),
    z.object({ type: z.literal('worksite'), worksiteId: Id, from: Minutes }),
    z.object({ type: z.literal('resource'), resourceId: Id, from: Minutes }),
  ]),
  by: Amount,
  others: z.boolean().default(false),
});

export const StopForWeatherBody = z.object({
  type: z.literal('stop-for-weather'),
  weather: Weather,
  scope: z.discriminatedUnion('type', [
    z.object({ type: z.literal('resource'), resourceId: Id }),
    z.object({ type: z.literal('location'), locationId: Id }),
    z.object({ type: z.literal('postal-code'), postalCode: z.string().trim().min(1).max(20) }),
    z.object({ type: z.literal('worksite'), worksiteId: Id }),
    z.object({ type: z.literal('board') }),
  ]),
  date: LocalDate,
  half: z.enum(['morning', 'afternoon']),
  halfDays: z.int().min(1).max(60),
  others: z.boolean().default(false),
});

export const CompressBody = z.object({
  type: z.literal('compress'),
  worksiteId: Id,
  from: Minutes,
});

export const PublishBody = z.object({
  type: z.literal('publish'),
  interventionIds: z.array(Id).max(10_000).nullable().default(null),
});

export const PutOnCallBody = z.object({ type: z.literal('put-on-call'), onCall: OnCallView });
export const RemoveOnCallBody = z.object({ type: z.literal('remove-on-call'), onCallId: Id });

export const CloseCallBody = z.object({
  type: z.literal('close-call'),
  callId: Id,
  outcome: CallOutcome.nullable(),
});

export const PutSeriesBody = z.object({ type: z.literal('put-series'), series: SeriesView });

export const TouchOccurrenceBody = OccurrenceKey.extend({
  type: z.literal('touch-occurrence'),
  interventionId: Id,
});

export const EditSeriesBody = OccurrenceKey.extend({
  type: z.literal('edit-series'),
  scope: z.enum(['this', 'following', 'all']),
  change: z
    .object({
      start: LocalDateTime.exactOptional(),
      recurrence: SeriesView.shape.recurrence.exactOptional(),
      amount: Amount.exactOptional(),
      holidays: SeriesView.shape.holidays.exactOptional(),
      team: Team.exactOptional(),
      title: SeriesView.shape.title.exactOptional(),
      note: SeriesView.shape.note.exactOptional(),
    })
    .nullable(),
  newId: Id,
});
