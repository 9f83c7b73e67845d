import type { Intervention } from '@pastille/scheduling';
import { civilOf, weekdayOf, type DayNumber } from '@pastille/time';
import type { ClientAt, Clients } from './clients.js';
import { markAt, type CompanyDraft } from './company-draft.js';
import { demoId } from './demo-id.js';
import { sortTeam } from './place-work.js';
import { ALSACE, SAVOIE } from './places.js';
import { resourceId, SALES } from './team.js';

/** Weeks of the past that are kept, and how full the coming ones are: customers call late. */
const PAST_WEEKS = 12;
const FULLNESS = [0.85, 0.7, 0.5, 0.3, 0.15] as const;

interface Round {
  readonly who: string;
  readonly van: string | null;
  readonly region: 'savoie' | 'alsace';
  /** Minutes of the day at which a visit begins. */
  readonly times: readonly number[];
  readonly minutes: number;
  /** Share of the free times that get a visit, before the coming weeks thin out. */
  readonly share: number;
  readonly titles: (month: number) => readonly string[];
}

const isWinter = (month: number): boolean => month >= 9 || month <= 2;

const ROUNDS: readonly Round[] = [
  {
    who: 'elodie',
    van: 'van-stove-2',
    region: 'savoie',
    times: [480, 600, 810, 915],
    minutes: 75,
    share: 0.85,
    titles: (month) =>
      isWinter(month)
        ? ['Ramonage', 'Ramonage', 'Entretien poêle', 'Dépannage poêle', 'SAV']
        : ['Ramonage', 'Entretien poêle', 'SAV'],
  },
  {
    who: 'rachid',
    van: null,
    region: 'savoie',
    times: [480, 810],
    minutes: 120,
    share: 0.5,
    titles: (month) =>
      isWinter(month)
        ? ['Entretien chaudière', 'Dépannage chauffage', 'Fuite']
        : ['Entretien chaudière', 'Fuite', 'Recherche de panne'],
  },
  {
    who: 'loic',
    van: null,
    region: 'savoie',
    times: [480, 810],
    minutes: 180,
    share: 0.4,
    titles: (month) =>
      isWinter(month)
        ? ['Hivernage piscine', 'SAV pompe', 'SAV volet']
        : ['Remise en route piscine', 'Entretien piscine', 'SAV robot'],
  },
  {
    who: 'samuel',
    van: null,
    region: 'savoie',
    times: [480, 810],
    minutes: 180,
    share: 0.4,
    titles: (month) =>
      isWinter(month)
        ? ['Taille de haie', 'Entretien de jardin', 'Ramassage de feuilles']
        : ['Tonte', 'Entretien de jardin', 'Taille'],
  },
  {
    who: 'clara',
    van: null,
    region: 'alsace',
    times: [480, 600, 810],
    minutes: 75,
    share: 0.5,
    titles: () => ['Ramonage', 'Entretien poêle', 'SAV'],
  },
  {
    who: SALES,
    van: null,
    region: 'savoie',
    times: [540, 840],
    minutes: 90,
    share: 0.45,
    titles: () => [
      'Visite technique piscine',
      'Visite technique poêle',
      'Visite technique jardin',
      'Remise de devis',
    ],
  },
];

/** Customers under contract, visited again and again. */
function customers(
  draft: CompanyDraft,
  clients: Clients,
): Record<Round['region'], readonly ClientAt[]> {
  const towns = { savoie: SAVOIE, alsace: ALSACE };
  const add = (region: Round['region'], count: number) =>
    Array.from({ length: count }, () => clients.add(draft.random.pick(towns[region])));
  return { savoie: add('savoie', 30), alsace: add('alsace', 6) };
}

export function addVisits(draft: CompanyDraft, clients: Clients): void {
  const known = customers(draft, clients);
  for (const round of ROUNDS) {
    for (let week = -PAST_WEEKS; week < FULLNESS.length; week += 1) {
      const fullness = week < 0 ? 1 : (FULLNESS[week] ?? 0);
      for (const day of draft.days.weekdaysOf(week)) {
        addDay(
          draft,
          { ...round, share: round.share * fullness },
          { day, clients: known[round.region] },
        );
      }
    }
  }
}

interface DayOut {
  readonly day: DayNumber;
  readonly clients: readonly ClientAt[];
}

function addDay(draft: CompanyDraft, round: Round, { day, clients }: DayOut): void {
  const ids = [round.who, ...(round.van ? [round.van] : [])].map(resourceId);
  const month = civilOf(day).month;
  const halves = [2 * day, 2 * day + 1].filter((half) =>
    ids.every((id) => draft.timetable.isFree(id, [half])),
  );
  for (const half of halves) {
    const ofHalf = round.times.filter((time) => (time < 720 ? 0 : 1) === half % 2);
    let last: ClientAt | null = null;
    for (const time of ofHalf) {
      if (!draft.random.chance(round.share)) continue;
      const title = draft.random.pick(round.titles(month));
      const at: ClientAt = draft.random.pick(nearby(clients, last));
      last = at;
      addVisit(draft, {
        day,
        time: fridayTime(day, time),
        ids,
        title,
        minutes: round.minutes,
        at,
      });
      for (const id of ids) draft.timetable.take(id, [half]);
    }
  }
}

/** As far as one drives between two visits of one half-day. */
const NEAR_KM = 8;

/** Whoever plans a round puts together what lies together. */
function nearby(clients: readonly ClientAt[], last: ClientAt | null): readonly ClientAt[] {
  if (!last) return clients;
  return clients.filter(({ location }) => kilometres(last.location, location) <= NEAR_KM);
}

/** Flat, at the latitude of Chambéry: for eight kilometres that is exact enough. */
function kilometres(a: ClientAt['location'], b: ClientAt['location']): number {
  const north = ((a.latitude ?? 0) - (b.latitude ?? 0)) * 111;
  const east = ((a.longitude ?? 0) - (b.longitude ?? 0)) * 78;
  return Math.sqrt(north * north + east * east);
}

/** Afternoons begin half an hour earlier on Fridays. */
const fridayTime = (day: DayNumber, time: number): number =>
  time > 720 && weekdayOf(day) === 4 ? time - 30 : time;

interface Visit {
  readonly day: DayNumber;
  readonly time: number;
  readonly minutes: number;
  readonly ids: readonly string[];
  readonly title: string;
  readonly at: ClientAt;
}

function addVisit(draft: CompanyDraft, visit: Visit): void {
  const start = draft.days.at(visit.day, visit.time);
  const isOver = visit.day < draft.days.today;
  const isConfirmed = !isOver && draft.random.chance(0.2);
  const amount = { minutes: visit.minutes };
  const mark = markAt(draft.days.at(draft.days.today - 3, 570));
  const lockTime = isConfirmed ? { ...mark, reason: 'Rendez-vous confirmé' } : null;
  const intervention: Intervention = {
    id: demoId(`intervention:${draft.interventions.length}`),
    kind: 'appointment',
    worksiteId: null,
    taskId: null,
    clientId: visit.at.client.id,
    locationId: visit.at.location.id,
    title: visit.title,
    start,
    end: start + visit.minutes,
    amount,
    team: sortTeam(
      visit.ids.map((id, index) => ({
        resourceId: id,
        role: index === 0 ? 'lead' : 'member',
        days: null,
      })),
    ),
    lock: { time: lockTime, team: null },
    state: isOver ? 'done' : 'open',
    actual: isOver ? amount : null,
    closed: isOver ? markAt(start + visit.minutes) : null,
    arrival: isConfirmed ? { from: start, to: start + 60 } : null,
    confirmed: isConfirmed ? mark : null,
    note: null,
    supplier: null,
    occurrence: null,
    published: null,
  };
  draft.interventions.push(intervention);
}
