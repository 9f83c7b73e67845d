import { z } from 'zod';
import {
  Amount,
  Color,
  EndMinutes,
  Id,
  LocalDate,
  Minutes,
  Name,
  Note,
  Order,
} from './primitives.js';

/* The wire shape of each record of a plan. `null` says none: every key is always there. */

export const Mark = z.object({ by: Id, name: z.string(), at: z.int() });
export const LockMark = Mark.extend({ reason: z.string().max(500).nullable() });

const HalfDayHours = z
  .object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })
  .refine((hours) => hours.from < hours.to, {
    message: 'the end must be after the start',
    path: ['to'],
  });

export const DayHours = z
  .object({ morning: HalfDayHours.nullable(), afternoon: HalfDayHours.nullable() })
  .refine((day) => !day.morning || !day.afternoon || day.morning.to <= day.afternoon.from, {
    message: 'the afternoon must start after the morning ends',
    path: ['afternoon'],
  });

export const WeeklyHours = z
  .array(DayHours)
  .length(7)
  .refine((week) => week.some((day) => day.morning !== null || day.afternoon !== null), {
    message: 'at least one half-day a week must be worked',
  });

export const HolidayRegion = z.enum(['france', 'alsace-moselle', 'quebec', 'none']);
export const PublicHoliday = z.object({
  date: LocalDate,
  name: z.object({ fr: z.string(), en: z.string() }),
});

export const Zone = z.object({
  name: z.string(),
  transitions: z.array(z.int()),
  offsets: z.array(z.int()),
});

export const SettingsView = z
  .object({
    id: Id,
    companyName: Name,
    zone: Zone,
    hours: WeeklyHours,
    mainBranchId: Id,
    overbooking: z.object({
      staff: z.enum(['warn', 'refuse']),
      equipment: z.enum(['warn', 'refuse']),
    }),
  })
  .meta({ id: 'Settings' });

export const BranchView = z
  .object({ id: Id, name: Name, holidayRegion: HolidayRegion })
  .meta({ id: 'Branch' });

export const StatusView = z
  .object({ id: Id, name: Name, onBoard: z.boolean(), order: Order })
  .meta({ id: 'WorksiteStatus' });

export const TaskKindView = z
  .object({
    id: Id,
    name: Name,
    trade: Name,
    usualAmount: Amount.nullable(),
    usualPeople: z.int().min(1).max(100),
    order: Order,
    weather: z.object({ rain: z.boolean(), frost: z.boolean(), wind: z.boolean() }),
    archived: z.boolean(),
  })
  .meta({ id: 'TaskKind' });

export const ClientView = z
  .object({
    id: Id,
    name: Name,
    phone: z.string().max(50).nullable(),
    email: z.email().max(320).nullable(),
    holdReason: z.string().max(500).nullable(),
  })
  .meta({ id: 'Client' });

export const LocationView = z
  .object({
    id: Id,
    clientId: Id,
    label: z.string().max(300).nullable(),
    address: z.string().max(500).nullable(),
    postalCode: z.string().max(20).nullable(),
    city: z.string().max(200).nullable(),
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
    accessNote: Note.nullable(),
  })
  .meta({ id: 'Location' });

export const WorksView = z
  .object({ id: Id, clientId: Id, locationId: Id.nullable(), name: Name })
  .meta({ id: 'Works' });

export const WorksiteStart = z.object({
  date: LocalDate,
  certainty: z.enum(['firm', 'provisional']),
});

export const WorksiteView = z
  .object({
    id: Id,
    reference: z.string().trim().min(1).max(100),
    title: Name,
    clientId: Id,
    locationId: Id.nullable(),
    otherLocationIds: z.array(Id).max(1000),
    worksId: Id.nullable(),
    branchId: Id,
    statusId: Id,
    start: WorksiteStart.nullable(),
    expectedEnd: LocalDate.nullable(),
    rank: Order,
    usualCrewId: Id.nullable(),
    note: Note.nullable(),
  })
  .meta({ id: 'Worksite' });

export const TaskStatus = z.enum(['todo', 'planned', 'done']);

export const TaskView = z
  .object({
    id: Id,
    worksiteId: Id,
    kindId: Id.nullable(),
    label: Name,
    order: Order,
    estimate: Amount.nullable(),
    people: z.int().min(1).max(100),
    finished: Mark.nullable(),
    override: Mark.extend({ status: TaskStatus }).nullable(),
  })
  .meta({ id: 'PlanningTask' });

const resourceBase = {
  id: Id,
  name: Name,
  initials: z.string().trim().min(1).max(4),
  color: Color,
  trade: Name.nullable(),
  branchId: Id,
  phone: z.string().max(50).nullable(),
  order: Order,
  archived: z.boolean(),
};

export const ResourceView = z
  .discriminatedUnion('kind', [
    z.object({
      ...resourceBase,
      kind: z.literal('staff'),
      employment: z.enum(['employee', 'apprentice', 'temp']),
      hours: WeeklyHours.nullable(),
      userId: Id.nullable(),
    }),
    z.object({ ...resourceBase, kind: z.literal('subcontractor') }),
    z.object({
      ...resourceBase,
      kind: z.literal('crew'),
      members: z
        .array(z.object({ resourceId: Id, from: LocalDate.nullable(), to: LocalDate.nullable() }))
        .max(200),
    }),
    z.object({
      ...resourceBase,
      kind: z.literal('equipment'),
      model: z.string().max(200).nullable(),
    }),
  ])
  .meta({ id: 'Resource' });

const endAfterStart = { message: 'the end must be after the start', path: ['end'] };

export const AbsenceView = z
  .object({
    id: Id,
    resourceId: Id.nullable(),
    reason: z.enum(['leave', 'sickness', 'training', 'school', 'closing', 'other']),
    start: Minutes,
    end: EndMinutes,
    note: Note.nullable(),
  })
  .refine((absence) => absence.start < absence.end, endAfterStart)
  .meta({ id: 'Absence' });

export const Assignment = z.object({
  resourceId: Id,
  role: z.enum(['lead', 'member']),
  days: z.array(LocalDate).min(1).max(366).nullable(),
});

/** More people than any trades company puts on one bar. */
export const Team = z.array(Assignment).max(100);

export const ArrivalWindow = z
  .object({ from: Minutes, to: EndMinutes })
  .refine((window) => window.from < window.to, {
    message: 'the end must be after the start',
    path: ['to'],
  });

export const InterventionKind = z.enum(['work', 'appointment', 'block']);

export const InterventionView = z
  .object({
    id: Id,
    kind: InterventionKind,
    worksiteId: Id.nullable(),
    taskId: Id.nullable(),
    clientId: Id.nullable(),
    locationId: Id.nullable(),
    title: z.string().max(300).nullable(),
    start: Minutes,
    end: EndMinutes,
    amount: Amount.nullable(),
    team: Team,
    lock: z.object({ time: LockMark.nullable(), team: LockMark.nullable() }),
    state: z.enum(['open', 'done', 'cancelled']),
    actual: Amount.nullable(),
    closed: Mark.nullable(),
    arrival: ArrivalWindow.nullable(),
    confirmed: Mark.nullable(),
    note: Note.nullable(),
  })
  .meta({ id: 'Intervention' });
