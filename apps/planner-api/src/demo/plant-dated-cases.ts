import type { Intervention } from '@pastille/scheduling';
import { dayNumberOf, type DayNumber } from '@pastille/time';
import type { Clients } from './clients.js';
import { markAt, type CompanyDraft } from './company-draft.js';
import { onCallOn } from './on-call.js';
import { blank } from './plant-cases.js';
import { PLANTED } from './planted-cases.js';
import { ALSACE, SAVOIE } from './places.js';
import { resourceId } from './team.js';

/** Ten months: farther away nobody would find them. */
const NEAR_DAYS = 300;

interface Dated {
  readonly id: string;
  readonly day: DayNumber;
  /** Minutes after midnight, local. */
  readonly from: number;
  readonly minutes: number;
  readonly who: string;
  readonly title: string;
  readonly region: 'savoie' | 'alsace';
  readonly note: string | null;
}

const GOOD_FRIDAY = dayNumberOf(2027, 3, 26);
const CLOCKS_FORWARD = dayNumberOf(2027, 3, 28);
const WEEK_53 = dayNumberOf(2026, 12, 29);

const CASES: readonly Dated[] = [
  {
    ...{ id: PLANTED['HOL-2'].worked, day: GOOD_FRIDAY, from: 480, minutes: 75 },
    ...{ who: 'julien', title: 'Entretien poêle', region: 'savoie', note: null },
  },
  {
    ...{ id: PLANTED['HOL-2'].holiday, day: GOOD_FRIDAY, from: 480, minutes: 75 },
    ...{ who: 'clara', title: 'Entretien poêle', region: 'alsace' },
    note: 'Férié en Alsace : à déplacer ?',
  },
  {
    ...{ id: PLANTED['DST-1'].intervention, day: CLOCKS_FORWARD, from: 30, minutes: 180 },
    ...{ who: onCallOn(CLOCKS_FORWARD), title: 'Vidange de nuit du bassin', region: 'savoie' },
    note: 'De minuit et demi à quatre heures et demie : trois heures, cette nuit-là.',
  },
  {
    ...{ id: PLANTED['WEEK53-1'].intervention, day: WEEK_53, from: 540, minutes: 120 },
    ...{ who: onCallOn(WEEK_53), title: 'Dépannage (astreinte)', region: 'savoie', note: null },
  },
];

function interventionOf(draft: CompanyDraft, clients: Clients, dated: Dated): Intervention {
  const { client, location } = clients.add(
    draft.random.pick(dated.region === 'alsace' ? ALSACE : SAVOIE),
  );
  const start = draft.days.at(dated.day, dated.from);
  const end = start + dated.minutes;
  const isOver = dated.day < draft.days.today;
  const amount = { minutes: dated.minutes };
  return {
    ...blank(dated.id),
    kind: 'appointment',
    ...{ clientId: client.id, locationId: location.id, title: dated.title },
    ...{ start, end, amount, note: dated.note },
    team: [{ resourceId: resourceId(dated.who), role: 'lead', days: null }],
    ...(isOver ? { state: 'done', actual: amount, closed: markAt(end) } : {}),
  };
}

/** Holidays, a short night and a week 53 have their dates: they are there where those are near. */
export function plantDatedCases(draft: CompanyDraft, clients: Clients): void {
  for (const dated of CASES) {
    if (Math.abs(dated.day - draft.days.today) > NEAR_DAYS) continue;
    draft.interventions.push(interventionOf(draft, clients, dated));
  }
}
