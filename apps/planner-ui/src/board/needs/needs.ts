import type { Call, Conflict, Plan } from '@pastille/scheduling';
import type { Zone } from '@pastille/time';
import { entryKey } from './entry-key.js';
import {
  GROUPS,
  groupOfConflict,
  sectionOfConflict,
  type GroupKind,
  type Section,
} from './sections.js';

/** One thing that needs a human. */
export interface Entry {
  /** Stable while the same thing is wrong; see {@link entryKey}. */
  readonly key: string;
  readonly conflict: Conflict;
}

export interface EntryGroup {
  readonly kind: GroupKind;
  readonly entries: readonly Entry[];
}

export type Counts = Readonly<Record<Section, number>>;

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** The worst first, then what comes first. */
const byUrgency = (a: Conflict, b: Conflict): number =>
  WEIGHT[a.severity] - WEIGHT[b.severity] ||
  (a.from ?? 0) - (b.from ?? 0) ||
  (a.key < b.key ? -1 : 1);

/** Several days of one thing are one line: the first of them. */
function entriesOf(conflicts: readonly Conflict[], zone: Zone): readonly Entry[] {
  const found = new Map<string, Entry>();
  for (const conflict of [...conflicts].sort(byUrgency)) {
    const key = entryKey(conflict, zone);
    if (!found.has(key)) found.set(key, { key, conflict });
  }
  return [...found.values()];
}

const worst = ({ entries: [first] }: EntryGroup): number =>
  first ? WEIGHT[first.conflict.severity] : WEIGHT.info;

/** The lines of one part by kind: the kind with the worst line first, what is only worth knowing last. */
export function groupsOf(
  all: readonly Conflict[],
  section: Section,
  { settings }: Plan,
): readonly EntryGroup[] {
  const own = all.filter((conflict) => sectionOfConflict(conflict) === section);
  const entries = entriesOf(own, settings.zone);
  return GROUPS.map((kind) => ({
    kind,
    entries: entries.filter(({ conflict }) => groupOfConflict(conflict) === kind),
  }))
    .filter((group) => group.entries.length > 0)
    .sort((a, b) => worst(a) - worst(b));
}

interface Counted {
  readonly all: readonly Conflict[];
  readonly calls: readonly Call[];
  /** Changes that have not reached everybody’s agenda. */
  readonly unfetched: number;
}

type NoConflict = 'calls' | 'reports' | 'unfetched' | 'proposals';
const NO_CONFLICT: ReadonlySet<Section> = new Set<NoConflict>([
  'calls',
  'reports',
  'unfetched',
  'proposals',
]);

/** Counted by those who know of them. */
const isNoConflict = (section: Section): section is NoConflict => NO_CONFLICT.has(section);

/** What the header says. Of conflicts only those that are wrong are counted, not those worth knowing. */
export function countNeeds({ all, calls, unfetched }: Counted, { settings }: Plan): Counts {
  const counts = {
    conflicts: 0,
    dots: 0,
    unstaffed: 0,
    'to-close': 0,
    calls: calls.length,
    unfetched,
  };
  for (const { conflict } of entriesOf(all, settings.zone)) {
    const section = sectionOfConflict(conflict);
    if (isNoConflict(section)) continue;
    if (section === 'conflicts' && conflict.severity === 'info') continue;
    counts[section] += 1;
  }
  return { ...counts, reports: 0, proposals: 0 };
}
