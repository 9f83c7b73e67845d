import { z } from 'zod';
import { ConflictCode } from './conflict-code.js';
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

export const Severity = z.enum(['error', 'warning', 'info']);
export const Severities = z.partialRecord(ConflictCode, Severity);
export const PublicationMode = z.enum(['always', 'drafts']);

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
    severities: Severities,
    publication: PublicationMode,
  })
  .meta({ id: 'Settings' });

export const BranchView = z
  .object({ id: Id, name: Name, holidayRegion: HolidayRegion })
  .meta({ id: 'Branch' });

export const StatusView = z
  .object({ id: Id, name: Name, onBoard: z.boolean(), order: Order })
  .meta({ id: 'WorksiteStatus' });

export const SkillName = z.string().trim().min(1).max(100);
const SkillNames = z.array(SkillName).max(50);

export const TaskKindView = z
  .object({
    id: Id,
    name: Name,
    trade: Name,
    usualAmount: Amount.nullable(),
    usualPeople: z.int().min(1).max(100),
    order: Order,
    skills: SkillNames,
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

/** What must be so before work begins; `met` says who ticked it and when. */
export const Condition = z.object({
  id: Id,
  kind: z.enum(['deposit', 'permit', 'delivery', 'access', 'other']),
  label: z.string().trim().max(200).nullable(),
  met: Mark.nullable(),
});
const Conditions = z.array(Condition).max(30);

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
    conditions: Conditions,
  })
  .meta({ id: 'Worksite' });

export const TaskStatus = z.enum(['todo', 'planned', 'done']);

export const Lag = z.union([
  z.strictObject({ elapsed: z.int().min(0).max(1_051_200) }),
  z.strictObject({ working: Amount }),
]);

export const TaskLink = z.object({
  predecessorId: Id,
  kind: z.enum(['FS', 'SS', 'FF', 'SF']),
  lag: Lag,
  max: Lag.nullable(),
});

export const TaskWindow = z
  .object({ earliest: LocalDate.nullable(), latest: LocalDate.nullable() })
  .refine(({ earliest, latest }) => earliest === null || latest === null || earliest <= latest, {
    message: 'the latest day must not be before the earliest',
    path: ['latest'],
  });

export const TaskView = z
  .object({
    id: Id,
    worksiteId: Id,
    kindId: Id.nullable(),
    label: Name,
    order: Order,
    estimate: Amount.nullable(),
    people: z.int().min(1).max(100),
    skills: SkillNames,
    links: z.array(TaskLink).max(50),
    window: TaskWindow.nullable(),
    seriesId: Id.nullable(),
    finished: Mark.nullable(),
    override: Mark.extend({ status: TaskStatus }).nullable(),
    conditions: Conditions,
  })
  .meta({ id: 'PlanningTask' });

const Skills = z.array(z.object({ name: SkillName, until: LocalDate.nullable() })).max(100);

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
      pastHours: z.array(z.object({ until: LocalDate, hours: WeeklyHours.nullable() })).max(100),
      skills: Skills,
      userId: Id.nullable(),
    }),
    z.object({ ...resourceBase, kind: z.literal('subcontractor'), skills: Skills }),
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

export const OnCallView = z
  .object({ id: Id, resourceId: Id, from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to, endAfterStart)
  .meta({ id: 'OnCall' });

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

export const InterventionState = z.enum(['open', 'done', 'cancelled']);

export const SupplierOrder = z.object({
  name: Name,
  phone: z.string().max(50).nullable(),
  orderNumber: z.string().max(100).nullable(),
});

/** Wall time in the board's zone. */
export const LocalDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

/** A day of any year. */
export const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

export const OccurrenceKey = z.object({ seriesId: Id, key: LocalDateTime });

export const SeriesView = z
  .object({
    id: Id,
    recurrence: z.discriminatedUnion('type', [
      z.object({ type: z.literal('rule'), rule: z.string().trim().min(1).max(500) }),
      z.object({ type: z.literal('after-last-visit'), months: z.int().min(1).max(120) }),
      z.object({ type: z.literal('yearly-window'), from: MonthDay, to: MonthDay }),
    ]),
    start: LocalDateTime,
    amount: Amount,
    holidays: z.enum(['skip', 'next', 'previous', 'keep']),
    splitFrom: Id.nullable(),
    kind: InterventionKind,
    worksiteId: Id.nullable(),
    taskId: Id.nullable(),
    clientId: Id.nullable(),
    locationId: Id.nullable(),
    title: z.string().trim().max(300).nullable(),
    team: Team,
    note: Note.nullable(),
  })
  .meta({ id: 'Series' });

export const CallOutcome = z.enum(['reached', 'message', 'refused']);

export const CallView = z
  .object({
    id: Id,
    interventionId: Id,
    clientId: Id.nullable(),
    name: z.string().max(300),
    phone: z.string().max(50).nullable(),
    before: Minutes,
    after: Minutes,
    made: Mark,
    outcome: CallOutcome.nullable(),
    closed: Mark.nullable(),
  })
  .meta({ id: 'Call' });

export const Weather = z.enum(['rain', 'frost', 'wind']);

export const WeatherStopView = z
  .object({
    id: Id,
    resourceId: Id,
    interventionId: Id,
    date: LocalDate,
    weather: Weather,
    minutes: z.int().min(1).max(1440),
  })
  .meta({ id: 'WeatherStop' });

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
    state: InterventionState,
    actual: Amount.nullable(),
    closed: Mark.nullable(),
    arrival: ArrivalWindow.nullable(),
    confirmed: Mark.nullable(),
    note: Note.nullable(),
    supplier: SupplierOrder.nullable(),
    occurrence: OccurrenceKey.nullable(),
    published: z
      .object({ start: Minutes, end: EndMinutes, team: Team, state: InterventionState })
      .nullable(),
  })
  .meta({ id: 'Intervention' });
