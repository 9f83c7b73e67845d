import type { Intervention, PlanningTask, Series, Worksite } from '@pastille/scheduling';
import { civilOf, dayNumberOf, formatLocalDate, weekdayOf, type DayNumber } from '@pastille/time';
import type { Clients } from './clients.js';
import { markAt, STATUS, type CompanyDraft } from './company-draft.js';
import { CHAMBERY_ID, demoId } from './demo-id.js';
import { blank } from './plant-cases.js';
import { SAVOIE } from './places.js';
import { resourceId } from './team.js';

/** Twelve months after the last visit done; how many days ago that was. The first is due, and red. */
const CONTRACTS = [
  { label: 'Ramonage annuel', who: 'elodie', minutes: 75, daysAgo: 372, isOpen: true },
  { label: 'Ramonage annuel', who: 'elodie', minutes: 75, daysAgo: 338, isOpen: false },
  { label: 'Entretien chaudière', who: 'rachid', minutes: 120, daysAgo: 317, isOpen: false },
  { label: 'Ramonage annuel', who: 'elodie', minutes: 75, daysAgo: 241, isOpen: false },
  { label: 'Entretien chaudière', who: 'rachid', minutes: 120, daysAgo: 163, isOpen: false },
  { label: 'Entretien poêle à granulés', who: 'elodie', minutes: 90, daysAgo: 96, isOpen: false },
] as const;

type Contract = (typeof CONTRACTS)[number];

/** The same day of the month a year later; what is due on 29 February is due on the first of March. */
function yearAfter(day: DayNumber): DayNumber {
  const { year, month, day: date } = civilOf(day);
  return dayNumberOf(year + 1, month, date);
}

/** That day, or the Friday before. */
const worked = (day: DayNumber): DayNumber => day - Math.max(0, weekdayOf(day) - 4);

interface Contracted {
  readonly contract: Contract;
  readonly worksite: Worksite;
  readonly series: Series;
  readonly last: DayNumber;
}

function recordsOf(
  draft: CompanyDraft,
  clients: Clients,
  { contract, n }: { readonly contract: Contract; readonly n: number },
): Contracted {
  const { client, location } = clients.add(draft.random.pick(SAVOIE));
  const last = worked(draft.days.today - contract.daysAgo);
  const worksite: Worksite = {
    ...{ id: demoId(`contract:${n}`), reference: 'E', title: contract.label },
    ...{ clientId: client.id, locationId: location.id, otherLocationIds: [], worksId: null },
    ...{ branchId: CHAMBERY_ID, statusId: STATUS.contract, expectedEnd: null, rank: 0 },
    ...{ usualCrewId: null, note: 'Contrat reconduit chaque année.', conditions: [] },
    start: { date: formatLocalDate(yearAfter(last)), certainty: 'provisional' },
  };
  const series: Series = {
    ...{ id: demoId(`series:contract-${n}`), start: `${formatLocalDate(last)}T08:00` },
    recurrence: { type: 'after-last-visit', months: 12 },
    ...{ amount: { minutes: contract.minutes }, holidays: 'next', splitFrom: null, kind: 'work' },
    ...{ worksiteId: worksite.id, taskId: null, clientId: null, locationId: null },
    ...{ title: contract.label, note: null },
    team: [{ resourceId: resourceId(contract.who), role: 'lead', days: null }],
  };
  return { contract, worksite, series, last };
}

const taskOf = (
  { contract, worksite, series }: Contracted,
  parts: Pick<PlanningTask, 'id' | 'order' | 'window' | 'finished'>,
): PlanningTask => ({
  ...{ worksiteId: worksite.id, kindId: null, label: contract.label, people: 1, skills: [] },
  ...{ estimate: series.amount, links: [], seriesId: series.id, override: null },
  conditions: [],
  ...parts,
});

const windowFrom = (earliest: DayNumber): PlanningTask['window'] => ({
  earliest: formatLocalDate(earliest),
  latest: formatLocalDate(earliest + 30),
});

/** What was done the last time. */
function lastVisit(
  draft: CompanyDraft,
  { contract, worksite, series, last }: Contracted,
  taskId: string,
): Intervention {
  const start = draft.days.at(last, 480);
  const end = start + contract.minutes;
  return {
    ...blank(demoId(`intervention:${draft.interventions.length}`)),
    ...{ kind: 'work', worksiteId: worksite.id, taskId, start, end },
    ...{ amount: series.amount, actual: series.amount, team: series.team },
    ...{ state: 'done', closed: markAt(end) },
  };
}

/**
 * Stoves and boilers that are seen once a year, counted from the visit that was really made. Each is a
 * worksite of its own, at the date of its next visit; what is due stands in « À planifier ».
 */
export function addContracts(draft: CompanyDraft, clients: Clients): void {
  for (const [n, contract] of CONTRACTS.entries()) {
    const contracted = recordsOf(draft, clients, { contract, n });
    const { worksite, series, last } = contracted;
    const seen = demoId(`contract-task:${n}`);
    const visit = lastVisit(draft, contracted, seen);
    draft.worksites.push(worksite);
    draft.series.push(series);
    draft.interventions.push(visit);
    draft.tasks.push(
      taskOf(contracted, { id: seen, order: 0, window: null, finished: markAt(visit.end) }),
    );
    if (!contract.isOpen) continue;
    const window = windowFrom(yearAfter(last));
    draft.tasks.push(
      taskOf(contracted, { id: demoId(`contract-due:${n}`), order: 1, window, finished: null }),
    );
  }
}
