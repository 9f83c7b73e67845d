import { zoneFromIntl, type Zone } from '@pastille/time';
import { publicHolidays } from '../calendar/public-holidays.js';
import type { DayHours, Plan, Settings, Snapshot, WeeklyHours } from '../model/index.js';
import { compile } from '../plan/compile.js';
import { aBranch, aClient, aStatus, aWorksite } from './records.js';

export const PARIS: Zone = zoneFromIntl('Europe/Paris', 2000, 2099);

const FULL_DAY: DayHours = {
  morning: { from: 8 * 60, to: 12 * 60 },
  afternoon: { from: 13 * 60 + 30, to: 17 * 60 + 30 },
};
const SHORT_FRIDAY: DayHours = {
  morning: { from: 8 * 60, to: 12 * 60 },
  afternoon: { from: 13 * 60 + 30, to: 16 * 60 },
};
const OFF: DayHours = { morning: null, afternoon: null };

/** 8:00 to 12:00 and 13:30 to 17:30, Friday until 16:00. */
export const SHORT_FRIDAY_WEEK: WeeklyHours = [
  ...[FULL_DAY, FULL_DAY, FULL_DAY, FULL_DAY],
  ...[SHORT_FRIDAY, OFF, OFF],
];

/** Mornings alone, as a part-timer works. */
export const MORNINGS: WeeklyHours = SHORT_FRIDAY_WEEK.map(({ morning }) => ({
  morning,
  afternoon: null,
}));

export function someSettings(parts: Partial<Settings> = {}): Settings {
  return {
    id: 'board',
    companyName: 'Piscines du Marais',
    zone: PARIS,
    hours: SHORT_FRIDAY_WEEK,
    mainBranchId: 'branch',
    overbooking: { staff: 'warn', equipment: 'refuse' },
    severities: {},
    publication: 'always',
    ...parts,
  };
}

const HOLIDAYS = {
  france: publicHolidays('france', 2020, 2035),
  'alsace-moselle': publicHolidays('alsace-moselle', 2020, 2035),
  quebec: publicHolidays('quebec', 2020, 2035),
};

/** A plan that stands: one branch, two statuses, a client, a worksite; the rest is the test's. */
export function aSnapshot(parts: Partial<Snapshot> = {}): Snapshot {
  return {
    boardId: 'board',
    revision: 1,
    settings: someSettings(),
    holidays: HOLIDAYS,
    branches: [aBranch()],
    statuses: [aStatus(), aStatus({ id: 'quote', name: 'Devis', onBoard: false, order: 2 })],
    taskKinds: [],
    clients: [aClient()],
    locations: [],
    works: [],
    worksites: [aWorksite()],
    tasks: [],
    resources: [],
    onCalls: [],
    absences: [],
    series: [],
    interventions: [],
    calls: [],
    weatherStops: [],
    ...parts,
  };
}

/** @example const plan = aPlan({ resources: [aPerson({ id: 'paul' })], interventions: [anIntervention({ team: [lead('paul')] })] }); */
export const aPlan = (parts: Partial<Snapshot> = {}): Plan => compile(aSnapshot(parts));
