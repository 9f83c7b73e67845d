import { ALSACE, SAVOIE, type Town } from './places.js';
import { PLANTED } from './planted-cases.js';
import type { TemplateKey } from './trades.js';
import { demoId } from './demo-id.js';

export interface WorksitePlan {
  readonly id: string;
  readonly template: TemplateKey;
  readonly crew: string;
  /** Week of its start, counted from this one; `null`: nobody knows yet. */
  readonly week: number | null;
  readonly certainty: 'firm' | 'provisional';
  readonly town: Town;
  /** Fixed client of a planted case. */
  readonly client: { readonly id: string; readonly name: string } | null;
  readonly title: string | null;
  /** Half-days of each step, where the template's do not fit. */
  readonly amounts: readonly number[] | null;
  /** This step is under way: so much of it is done, the rest not planned yet; nothing after it is. */
  readonly underWay: {
    readonly step: string;
    readonly task: string;
    readonly done: number;
    readonly intervention: string;
  } | null;
  /** Planned to its end, however far. */
  readonly isPlannedThrough: boolean;
  /** The place's own id, when nobody knows where exactly it is. */
  readonly unknownPlace: string | null;
}

type Line = readonly [week: number | null, template: TemplateKey, crew: string];

/** Finished by now; the oldest no longer stand on the board. */
const DONE: readonly Line[] = [
  [-17, 'shell', 'pool-1'],
  [-17, 'shell', 'pool-2'],
  [-16, 'garden', 'garden'],
  [-15, 'bathroom', 'heating'],
  [-15, 'pelletStove', 'stove'],
  [-14, 'liner', 'pool-2'],
  [-13, 'shell', 'pool-1'],
  [-13, 'insert', 'stove'],
  [-13, 'pelletStove', 'colmar'],
  [-12, 'garden', 'garden'],
  [-12, 'pelletStove', 'stove'],
  [-12, 'boiler', 'heating'],
  [-11, 'liner', 'pool-2'],
  [-10, 'liner', 'pool-1'],
  [-10, 'pelletStove', 'stove'],
];

const RUNNING: readonly Line[] = [
  [-8, 'masonry', 'pool-2'],
  [-2, 'masonry', 'pool-1'],
  [-4, 'shell', 'pool-1'],
  [-1, 'bathroom', 'heating'],
  [-3, 'liner', 'pool-2'],
  [-2, 'shell', 'pool-2'],
  [-2, 'garden', 'garden'],
  [-2, 'insert', 'stove'],
  [-2, 'pelletStove', 'colmar'],
  [-2, 'boiler', 'heating'],
  [-1, 'pelletStove', 'stove'],
  [-1, 'garden', 'garden'],
  [-1, 'shell', 'pool-1'],
  [-1, 'insert', 'colmar'],
  [0, 'bathroom', 'heating'],
  [0, 'pelletStove', 'stove'],
  [1, 'boiler', 'colmar'],
];

const PROVISIONAL: readonly Line[] = [
  [3, 'pelletStove', 'stove'],
  [4, 'shell', 'pool-1'],
  [5, 'garden', 'garden'],
  [5, 'pelletStove', 'colmar'],
  [6, 'bathroom', 'heating'],
  [7, 'shell', 'pool-2'],
  [8, 'garden', 'garden'],
  [9, 'masonry', 'pool-1'],
  [10, 'liner', 'pool-2'],
];

const UNDATED: readonly Line[] = [
  [null, 'shell', 'pool-1'],
  [null, 'shell', 'pool-2'],
  [null, 'masonry', 'pool-2'],
  [null, 'liner', 'pool-1'],
  [null, 'pelletStove', 'stove'],
  [null, 'pelletStove', 'stove'],
  [null, 'pelletStove', 'colmar'],
  [null, 'insert', 'stove'],
  [null, 'garden', 'garden'],
  [null, 'garden', 'garden'],
  [null, 'bathroom', 'heating'],
  [null, 'boiler', 'heating'],
];

const NAME_1 = { id: PLANTED['NAME-1'].client, name: 'M. & Mme Núñez-d’Aubigné, « L’Étang » 🏊' };
const HOLD_1 = { id: PLANTED['HOLD-1'].client, name: 'SCI Les Allobroges' };

/** Which line of which list carries a planted case. */
const CASES: Readonly<Record<string, Partial<WorksitePlan>>> = {
  'running-1': { id: PLANTED['LAG-1'].worksite, isPlannedThrough: true },
  'running-3': { id: PLANTED['HOLD-1'].worksite, client: HOLD_1 },
  'running-5': { id: PLANTED['LOCK-1'].worksite },
  'running-10': {
    id: PLANTED['NAME-1'].worksite,
    client: NAME_1,
    title: 'Poêle à granulés « Édelweiss » 🔥 n° 2',
  },
  'running-12': { id: PLANTED['CRANE-1'].worksite, isPlannedThrough: true },
  'undated-8': { unknownPlace: PLANTED['ADDR-1'].location },
};

const PLAIN = {
  client: null,
  title: null,
  amounts: null,
  underWay: null,
  isPlannedThrough: false,
  unknownPlace: null,
} as const;

function lines(
  group: string,
  list: readonly Line[],
  certainty: WorksitePlan['certainty'],
): WorksitePlan[] {
  return list.map(([week, template, crew], index) => {
    const towns = crew === 'colmar' ? ALSACE : SAVOIE;
    const town = towns[(index * 5 + list.length) % towns.length] ?? SAVOIE[0];
    if (!town) throw new RangeError('no town');
    const plain = {
      id: demoId(`worksite:${group}-${index}`),
      template,
      crew,
      week,
      certainty,
      town,
      ...PLAIN,
    };
    return { ...plain, ...CASES[`${group}-${index}`] };
  });
}

/** A job of five days, two of them done; the rest waits in « À planifier ». */
const REST: WorksitePlan = {
  ...PLAIN,
  id: PLANTED['REST-1'].worksite,
  template: 'garden',
  crew: 'garden',
  week: -4,
  certainty: 'firm',
  town: townOf('Drumettaz-Clarafond'),
  title: 'Terrasse en travertin',
  amounts: [1, 4, 3, 2, 10, 2, 4, 2],
  underWay: {
    step: 'dallage',
    task: PLANTED['REST-1'].task,
    done: 4,
    intervention: PLANTED['REST-1'].done,
  },
};

/** Thirty-four days of two gardeners, with the closing of Christmas in the middle. */
const longJob = (week: number): WorksitePlan => ({
  ...PLAIN,
  id: PLANTED['LONG-1'].worksite,
  template: 'garden',
  crew: 'garden',
  week,
  certainty: 'firm',
  town: townOf('Le Bourget-du-Lac'),
  title: 'Parc de l’Hôtel du Belvédère, réaménagement complet',
  amounts: [2, 10, 8, 10, 16, 6, 10, 6],
  isPlannedThrough: true,
});

function townOf(name: string): Town {
  const found = SAVOIE.find((town) => town.name === name);
  if (!found) throw new RangeError(`no town ${name}`);
  return found;
}

/**
 * In the order in which they are planned: who comes first gets the crew first. `christmasWeek`: the
 * week of the next closing, counted from this one, where it is near.
 */
export const worksitePlans = (christmasWeek: number | null): readonly WorksitePlan[] => [
  REST,
  ...(christmasWeek === null ? [] : [longJob(christmasWeek - 2)]),
  ...lines('done', DONE, 'firm'),
  ...lines('running', RUNNING, 'firm'),
  ...lines('provisional', PROVISIONAL, 'provisional'),
  ...lines('undated', UNDATED, 'firm'),
];
