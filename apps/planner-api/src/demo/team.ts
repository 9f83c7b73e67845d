import type {
  Crew,
  Equipment,
  Resource,
  StaffMember,
  Subcontractor,
  WeeklyHours,
} from '@pastille/scheduling';
import type { Days } from './days.js';
import { CHAMBERY_ID, COLMAR_ID, demoId } from './demo-id.js';
import { skillsOf } from './skills.js';
import type { TradeName } from './trades.js';

export const resourceId = (key: string): string => demoId(`resource:${key}`);

export interface CrewPlan {
  readonly key: string;
  readonly name: string;
  readonly trade: TradeName;
  readonly color: string;
  readonly branchId: string;
  /** The first leads; the next takes over when the first is away. */
  readonly staff: readonly string[];
  /** Help where a hand is free; never alone, never in the lead. */
  readonly helpers: readonly string[];
  readonly van: string;
}

export const CREWS: readonly CrewPlan[] = [
  {
    key: 'pool-1',
    name: 'Piscine 1',
    trade: 'Piscines',
    color: '#1d6fb8',
    branchId: CHAMBERY_ID,
    staff: ['thierry', 'antoine', 'yanis'],
    helpers: ['enzo'],
    van: 'van-pool-1',
  },
  {
    key: 'pool-2',
    name: 'Piscine 2',
    trade: 'Piscines',
    color: '#4a97d6',
    branchId: CHAMBERY_ID,
    staff: ['sebastien', 'loic'],
    helpers: ['dario'],
    van: 'van-pool-2',
  },
  {
    key: 'stove',
    name: 'Âtre & Flamme',
    trade: 'Poêles et cheminées',
    color: '#b4532a',
    branchId: CHAMBERY_ID,
    staff: ['julien', 'nicolas'],
    helpers: [],
    van: 'van-stove-1',
  },
  {
    key: 'garden',
    name: 'Jardins',
    trade: 'Jardins',
    color: '#4d8a2f',
    branchId: CHAMBERY_ID,
    staff: ['marc', 'samuel', 'ines'],
    helpers: [],
    van: 'van-garden',
  },
  {
    key: 'heating',
    name: 'Plomberie-chauffage',
    trade: 'Plomberie-chauffage',
    color: '#6b5bb5',
    branchId: CHAMBERY_ID,
    staff: ['patrick', 'rachid'],
    helpers: ['lina'],
    van: 'van-heating',
  },
  {
    key: 'colmar',
    name: 'Colmar',
    trade: 'Poêles et cheminées',
    color: '#8a4a6b',
    branchId: COLMAR_ID,
    staff: ['matthieu', 'clara'],
    helpers: [],
    van: 'van-colmar',
  },
];

/** Out alone all day: sweeping, after-sales, yearly service. */
export const VISITORS = [{ key: 'elodie', van: 'van-stove-2', branchId: CHAMBERY_ID }] as const;

/** Visits prospects and customers: « visite commerciale ». */
export const SALES = 'olivier';

/** The apprentices, and which weeks they spend at school: by the parity of the ISO week. */
export const APPRENTICES = [
  { key: 'enzo', schoolParity: 0 },
  { key: 'lina', schoolParity: 1 },
] as const;

/** Minutes of the day. Thirty-nine hours, the Friday short. */
export function companyHours(): WeeklyHours {
  const long = { morning: { from: 480, to: 720 }, afternoon: { from: 810, to: 1050 } };
  const friday = { morning: { from: 480, to: 720 }, afternoon: { from: 780, to: 960 } };
  const off = { morning: null, afternoon: null };
  return [long, long, long, long, friday, off, off];
}

/** Four days a week: no Friday. */
function fourDays(): WeeklyHours {
  const off = { morning: null, afternoon: null };
  return companyHours().map((day, weekday) => (weekday === 4 ? off : day));
}

type StaffLine = readonly [key: string, name: string, initials: string, trade: TradeName | null];

const FIELD: readonly StaffLine[] = [
  ['thierry', 'Thierry Bouvier', 'TB', 'Piscines'],
  ['antoine', 'Antoine Perret', 'AP', 'Piscines'],
  ['yanis', 'Yanis Haddad', 'YH', 'Piscines'],
  ['sebastien', 'Sébastien Cochet', 'SC', 'Piscines'],
  ['loic', 'Loïc Mercier-Blanc', 'LM', 'Piscines'],
  ['dario', 'Dario Conti', 'DC', 'Piscines'],
  ['enzo', 'Enzo Tissot', 'ET', 'Piscines'],
  ['julien', 'Julien Favre', 'JF', 'Poêles et cheminées'],
  ['nicolas', 'Nicolas Dunand', 'ND', 'Poêles et cheminées'],
  ['elodie', 'Élodie Gaillard', 'ÉG', 'Poêles et cheminées'],
  ['marc', 'Marc Petitjean', 'MP', 'Jardins'],
  ['samuel', 'Samuel Rey', 'SR', 'Jardins'],
  ['ines', 'Inès Carrier', 'IC', 'Jardins'],
  ['patrick', 'Patrick Vuillermoz', 'PV', 'Plomberie-chauffage'],
  ['rachid', 'Rachid Benali', 'RB', 'Plomberie-chauffage'],
  ['lina', 'Lina Morel', 'LMo', 'Plomberie-chauffage'],
  ['matthieu', 'Matthieu Schmitt', 'MS', 'Poêles et cheminées'],
  ['clara', 'Clara Wendling', 'CW', 'Poêles et cheminées'],
  ['olivier', 'Olivier Jacquet', 'OJ', null],
  ['helene', 'Hélène Valmorin', 'HV', null],
  ['sophie', 'Sophie Garnier', 'SG', null],
  ['baptiste', 'Baptiste Lemoine', 'BL', null],
];

const EQUIPMENT: readonly (readonly [
  key: string,
  name: string,
  model: string,
  branchId: string,
])[] = [
  ['digger-8t', 'Pelle 8 t', 'Pelle sur chenilles 8 t', CHAMBERY_ID],
  ['digger-2t', 'Mini-pelle 2,5 t', 'Mini-pelle 2,5 t et remorque', CHAMBERY_ID],
  ['tipper', 'Camion benne', 'Porteur 12 t benne', CHAMBERY_ID],
  ['platform', 'Nacelle', 'Nacelle tractée 12 m', CHAMBERY_ID],
  ['van-pool-1', 'Fourgon Piscine 1', 'Fourgon 12 m³', CHAMBERY_ID],
  ['van-pool-2', 'Fourgon Piscine 2', 'Fourgon 12 m³', CHAMBERY_ID],
  ['van-stove-1', 'Fourgon Poêles 1', 'Fourgon 10 m³, hayon', CHAMBERY_ID],
  ['van-stove-2', 'Fourgonnette Ramonage', 'Fourgonnette 4 m³', CHAMBERY_ID],
  ['van-garden', 'Camionnette Jardins', 'Double cabine benne', CHAMBERY_ID],
  ['van-heating', 'Fourgon Plomberie', 'Fourgon 10 m³', CHAMBERY_ID],
  ['van-colmar', 'Fourgon Colmar', 'Fourgon 10 m³', COLMAR_ID],
];

const SUBCONTRACTORS: readonly (readonly [
  key: string,
  name: string,
  initials: string,
  phone: string,
])[] = [
  ['alpes-elec', 'Alpes Élec (électricité)', 'AÉ', '04 65 71 30 12'],
  ['carrelages', 'Carrelages Savoyards', 'CS', '04 65 71 30 27'],
];

/** Calm, apart from each other, readable on white: a person keeps theirs. */
const COLORS: readonly string[] = [
  '#1d6fb8',
  '#3b8fc9',
  '#5aa7d8',
  '#2b5f9e',
  '#177f8a',
  '#2f9aa0',
  '#4ab3a8',
  '#b4532a',
  '#cc7040',
  '#d98b4a',
  '#4d8a2f',
  '#6aa544',
  '#87b35a',
  '#6b5bb5',
  '#8674c9',
  '#9f8fd6',
  '#8a4a6b',
  '#a8628a',
  '#7a6a3a',
  '#5d6b7a',
  '#44525f',
  '#76848f',
];

/** By ARCEP reserved for fiction: 06 39 98 xx xx. */
const mobile = (number: number): string =>
  `06 39 98 ${String(10 + number).padStart(2, '0')} ${String((number * 37 + 11) % 100).padStart(2, '0')}`;

const isColmar = (key: string): boolean =>
  CREWS.some((crew) => crew.branchId === COLMAR_ID && crew.staff.includes(key));

function employmentOf(key: string): StaffMember['employment'] {
  if (key === 'dario') return 'temp';
  return APPRENTICES.some((apprentice) => apprentice.key === key) ? 'apprentice' : 'employee';
}

function staffMember(
  days: Days,
  [key, name, initials, trade]: StaffLine,
  order: number,
): StaffMember {
  return {
    kind: 'staff',
    id: resourceId(key),
    name,
    initials,
    color: COLORS[order % COLORS.length] ?? '#5d6b7a',
    trade,
    branchId: isColmar(key) ? COLMAR_ID : CHAMBERY_ID,
    phone: mobile(order),
    order,
    archived: false,
    employment: employmentOf(key),
    hours: key === 'ines' ? fourDays() : null,
    pastHours: [],
    skills: skillsOf(key, days),
    userId: key === 'julien' ? demoId('user:technician') : null,
  };
}

const crew = (plan: CrewPlan, order: number): Crew => ({
  kind: 'crew',
  id: resourceId(plan.key),
  name: plan.name,
  initials: plan.name.slice(0, 2).toUpperCase(),
  color: plan.color,
  trade: plan.trade,
  branchId: plan.branchId,
  phone: null,
  order: 100 + order,
  archived: false,
  members: [...plan.staff, ...plan.helpers].map((key) => ({
    resourceId: resourceId(key),
    from: null,
    to: null,
  })),
});

const equipment = (
  [key, name, model, branchId]: (typeof EQUIPMENT)[number],
  order: number,
): Equipment => ({
  kind: 'equipment',
  id: resourceId(key),
  name,
  initials: name.replace(/[^A-ZÉ0-9]/g, '').slice(0, 3) || name.slice(0, 2),
  color: '#6b7280',
  trade: null,
  branchId,
  phone: null,
  order: 200 + order,
  archived: false,
  model,
});

const subcontractor = (
  days: Days,
  [key, name, initials, phone]: (typeof SUBCONTRACTORS)[number],
  order: number,
): Subcontractor => ({
  kind: 'subcontractor',
  id: resourceId(key),
  name,
  initials,
  color: '#8a6d00',
  trade: null,
  branchId: CHAMBERY_ID,
  phone,
  order: 300 + order,
  archived: false,
  skills: skillsOf(key, days),
});

/** Twenty-two people, six crews, eleven machines and vans, two subcontractors. */
export const resources = (days: Days): Resource[] => [
  ...FIELD.map((line, order) => staffMember(days, line, order)),
  ...CREWS.map(crew),
  ...EQUIPMENT.map(equipment),
  ...SUBCONTRACTORS.map((line, order) => subcontractor(days, line, order)),
];
