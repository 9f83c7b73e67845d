import type {
  Absence,
  Branch,
  Client,
  Intervention,
  Location,
  Mark,
  OnCall,
  PlanningTask,
  PublicHoliday,
  Resource,
  Series,
  Settings,
  Snapshot,
  TaskKind,
  Works,
  Worksite,
  WorksiteStatus,
} from '@pastille/scheduling';
import { compile } from '@pastille/scheduling';
import { publicHolidays, rulingCalendar } from '@pastille/scheduling/calendar';
import { civilOf, type Minutes } from '@pastille/time';
import { absences } from './away.js';
import type { Days } from './days.js';
import { CHAMBERY_ID, COLMAR_ID, DEMO_BOARD_ID, demoId } from './demo-id.js';
import { weeksOnCall } from './on-call.js';
import { Random } from './random.js';
import { companyHours, resources } from './team.js';
import { Timetable, type HoursOf } from './timetable.js';
import { taskKinds } from './trades.js';

export const STATUS = {
  quoted: demoId('status:quoted'),
  toPrepare: demoId('status:to-prepare'),
  running: demoId('status:running'),
  snags: demoId('status:snags'),
  finished: demoId('status:finished'),
  lost: demoId('status:lost'),
  contract: demoId('status:contract'),
};

const STATUSES: readonly WorksiteStatus[] = [
  { id: STATUS.quoted, name: 'Devis en attente', onBoard: false, order: 0 },
  { id: STATUS.toPrepare, name: 'À préparer', onBoard: true, order: 1 },
  { id: STATUS.running, name: 'En cours de chantier', onBoard: true, order: 2 },
  { id: STATUS.snags, name: 'Réserves à lever', onBoard: true, order: 3 },
  { id: STATUS.finished, name: 'Terminé', onBoard: false, order: 4 },
  { id: STATUS.lost, name: 'Abandonné', onBoard: false, order: 5 },
  { id: STATUS.contract, name: 'Contrat d’entretien', onBoard: true, order: 6 },
];

const BRANCHES: readonly Branch[] = [
  { id: CHAMBERY_ID, name: 'Chambéry', holidayRegion: 'france' },
  { id: COLMAR_ID, name: 'Colmar', holidayRegion: 'alsace-moselle' },
];

/** Who typed what stands in the demo: the planner. */
export const markAt = (at: Minutes): Mark => ({
  by: demoId('user:planner'),
  name: 'Sophie Garnier',
  at,
});

/** Everybody has been told of everything: that is what « always » means. */
const published = (one: Intervention): Intervention => ({
  ...one,
  published: { start: one.start, end: one.end, team: one.team, state: one.state },
});

/** Any number: another one makes another company of the same shape. */
const SEED = 20261123;

/** The company being made up: its records so far, chance, and who is taken when. */
export class CompanyDraft {
  readonly random = new Random(SEED);
  readonly clients: Client[] = [];
  readonly locations: Location[] = [];
  readonly works: Works[] = [];
  readonly worksites: Worksite[] = [];
  readonly tasks: PlanningTask[] = [];
  readonly interventions: Intervention[] = [];
  readonly absences: Absence[];
  readonly resources: Resource[];
  readonly series: Series[] = [];
  readonly onCalls: readonly OnCall[];
  readonly taskKinds: readonly TaskKind[] = taskKinds();
  readonly timetable: Timetable;
  private readonly settings: Settings;
  private readonly holidays: Readonly<Record<string, readonly PublicHoliday[]>>;

  constructor(readonly days: Days) {
    const { year } = civilOf(days.today);
    this.settings = {
      id: DEMO_BOARD_ID,
      companyName: 'Groupe Valmorin',
      zone: days.zone,
      hours: companyHours(),
      mainBranchId: CHAMBERY_ID,
      overbooking: { staff: 'warn', equipment: 'warn' },
      severities: {},
      publication: 'always',
    };
    const years = [year - 1, year + 2] as const;
    this.holidays = {
      france: publicHolidays('france', ...years),
      'alsace-moselle': publicHolidays('alsace-moselle', ...years),
    };
    this.resources = resources(days);
    this.onCalls = weeksOnCall(days);
    this.absences = absences(days);
    this.timetable = new Timetable(this.hoursOf());
    this.keepAbsencesFree();
  }

  snapshot(): Snapshot {
    return {
      boardId: DEMO_BOARD_ID,
      revision: 0,
      settings: this.settings,
      holidays: this.holidays,
      branches: BRANCHES,
      statuses: STATUSES,
      taskKinds: this.taskKinds,
      clients: this.clients,
      locations: this.locations,
      works: this.works,
      worksites: this.worksites,
      tasks: this.tasks,
      resources: this.resources,
      onCalls: this.onCalls,
      absences: this.absences,
      series: this.series,
      interventions: this.interventions.map(published),
      calls: [],
      weatherStops: [],
    };
  }

  /** The engine's own calendars say who works when, so that every bar ends where the engine puts it. */
  private hoursOf(): HoursOf {
    const plan = compile(this.snapshot());
    const kinds = new Map(this.resources.map(({ id, kind }) => [id, kind]));
    return (resourceId, day) => {
      if (kinds.get(resourceId) === 'equipment') return null;
      const team = [{ resourceId, role: 'lead', days: null }] as const;
      return rulingCalendar(plan, { worksiteId: null, team }).piecesOn(day);
    };
  }

  private keepAbsencesFree(): void {
    for (const { resourceId, start, end } of this.absences) {
      if (resourceId === null) continue;
      const halves: number[] = [];
      for (let half = this.days.halfAt(start); half < this.days.halfAt(end); half += 1)
        halves.push(half);
      this.timetable.take(resourceId, halves);
    }
  }
}
