import type { FeedIncludes, FeedScope, FeedView, Locale, PlanView } from '@pastille/contracts';

/** What a feed shall be, before it has an address. */
export interface FeedDraft {
  readonly scope: FeedScope;
  readonly privacy: FeedView['privacy'];
  readonly locale: Locale;
  readonly includes: FeedIncludes;
}

type Include = keyof FeedIncludes;

/** What of a plan says whose agendas there are. */
type Known = Pick<PlanView, 'resources' | 'worksites' | 'clients' | 'statuses'>;

/** What one can choose for whom: a worksite has no absences, a person is on call. */
const CHOICES: Readonly<Record<FeedScope['type'], readonly Include[]>> = {
  person: ['own', 'crew', 'absences', 'onCall', 'cancelled'],
  crew: ['absences', 'onCall', 'cancelled'],
  worksite: ['cancelled'],
  company: ['absences', 'onCall', 'cancelled'],
};

export const includesOf = (scope: FeedScope): readonly Include[] => CHOICES[scope.type];

const NOTHING: FeedIncludes = {
  ...{ own: true, crew: false, absences: false, onCall: false, cancelled: false },
};

/** What most people want of such an agenda. */
export const usualIncludes = ({ type }: FeedScope): FeedIncludes =>
  type === 'worksite' ? NOTHING : { ...NOTHING, absences: true, onCall: type === 'person' };

export interface Subject {
  /** Names the scope in a list. */
  readonly value: string;
  readonly label: string;
  readonly scope: FeedScope;
}

export type SubjectGroup = 'myself' | 'people' | 'crews' | 'company' | 'worksites';

export interface Subjects {
  readonly group: SubjectGroup;
  readonly items: readonly Subject[];
}

export const valueOf = (scope: FeedScope): string =>
  scope.type === 'company' ? 'company' : `${scope.type}:${scope.id}`;

interface Named {
  readonly id: string;
  readonly name: string;
}

const subject = (scope: FeedScope, label: string): Subject => ({
  ...{ value: valueOf(scope), label, scope },
});

const people = (list: readonly Named[]): readonly Subject[] =>
  list.map(({ id, name }) => subject({ type: 'person', id }, name));

const crews = (list: readonly Named[]): readonly Subject[] =>
  list.map(({ id, name }) => subject({ type: 'crew', id }, name));

/** The record of that user among the staff, if they are linked. */
export const myselfOf = ({ resources }: Pick<Known, 'resources'>, userId: string): Named | null =>
  resources.find((one) => one.kind === 'staff' && one.userId === userId && !one.archived) ?? null;

interface Asker {
  readonly userId: string;
  /** Only their own agenda and their crews’: a technician. */
  readonly ownOnly: boolean;
  readonly wholeCompany: string;
}

/** Whose agenda one may subscribe to, one’s own first; groups without anybody are left out. */
export function subjectsOf(plan: Known, asker: Asker): readonly Subjects[] {
  const me = myselfOf(plan, asker.userId);
  const known = plan.resources
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => a.order - b.order);
  const others = known.filter(
    ({ kind, id }) => (kind === 'staff' || kind === 'subcontractor') && id !== me?.id,
  );
  const teams = known.filter((one) => one.kind === 'crew');
  const mine = teams.filter(({ members }) =>
    members.some(({ resourceId }) => resourceId === me?.id),
  );
  const groups: readonly Subjects[] = asker.ownOnly
    ? [
        { group: 'myself', items: people(me ? [me] : []) },
        { group: 'crews', items: crews(mine) },
      ]
    : [
        { group: 'myself', items: people(me ? [me] : []) },
        { group: 'people', items: people(others) },
        { group: 'crews', items: crews(teams) },
        { group: 'company', items: [subject({ type: 'company' }, asker.wholeCompany)] },
        { group: 'worksites', items: worksitesOf(plan) },
      ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Those on the board, by name. */
function worksitesOf({ worksites, clients, statuses }: Known): readonly Subject[] {
  const onBoard = new Set(statuses.flatMap(({ id, onBoard: is }) => (is ? [id] : [])));
  const clientName = new Map(clients.map(({ id, name }) => [id, name]));
  return worksites
    .filter(({ statusId }) => onBoard.has(statusId))
    .map(({ id, clientId, title }) => {
      const client = clientName.get(clientId);
      const label = client && client !== title ? `${client} · ${title}` : title;
      return subject({ type: 'worksite', id }, label);
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'));
}

export const draftFor = (scope: FeedScope, locale: Locale): FeedDraft => ({
  ...{ scope, privacy: scope.type === 'company' ? 'no-client' : 'full', locale },
  includes: usualIncludes(scope),
});
