import type { DossierChange, WorksiteDossierView } from '@pastille/contracts';

export type Dossier = WorksiteDossierView;
export type Item = Dossier['checklist'][number];
export type DoneMark = NonNullable<Item['done']>;

interface Identified {
  readonly id: string;
}

/** In the place of the one with its id, else at the end; at `position` where one is said. As the server does. */
export function putInList<T extends Identified>(list: T[], one: T, position: number | null): T[] {
  const known = list.findIndex(({ id }) => id === one.id);
  const others = list.filter(({ id }) => id !== one.id);
  const at = position ?? (known < 0 ? others.length : known);
  return others.toSpliced(at, 0, one);
}

const without = <T extends Identified>(list: T[], id: string): T[] =>
  list.filter((one) => one.id !== id);

/** What one sees before the server has answered. */
export function applied(dossier: Dossier, change: DossierChange, mark: DoneMark): Dossier {
  switch (change.type) {
    case 'set-language':
      return { ...dossier, language: change.language };
    case 'put-contact':
      return {
        ...dossier,
        contacts: putInList(dossier.contacts, change.contact, change.position),
      };
    case 'remove-contact':
      return { ...dossier, contacts: without(dossier.contacts, change.id) };
    case 'answer':
      return { ...dossier, answers: withAnswer(dossier.answers, change) };
    case 'put-item': {
      const { id, label, done } = change.item;
      const known = dossier.checklist.find((one) => one.id === id);
      const item = { id, label, done: known ? known.done : done ? mark : null };
      return { ...dossier, checklist: putInList(dossier.checklist, item, change.position) };
    }
    case 'remove-item':
      return { ...dossier, checklist: without(dossier.checklist, change.id) };
    case 'put-material':
      return {
        ...dossier,
        materials: putInList(dossier.materials, change.material, change.position),
      };
    case 'remove-material':
      return { ...dossier, materials: without(dossier.materials, change.id) };
  }
}

function withAnswer(
  answers: Dossier['answers'],
  { questionId, value }: Extract<DossierChange, { type: 'answer' }>,
): Dossier['answers'] {
  const others = answers.filter((one) => one.questionId !== questionId);
  return value === null ? others : [...others, { questionId, value }];
}

export function ticked(dossier: Dossier, id: string, done: DoneMark | null): Dossier {
  const checklist = dossier.checklist.map((one) => (one.id === id ? { ...one, done } : one));
  return { ...dossier, checklist };
}

/** The thing that a change is about, as it stands; where nobody has touched it, the change still fits. */
function touchedBy(change: DossierChange, dossier: Dossier): unknown {
  switch (change.type) {
    case 'set-language':
      return dossier.language;
    case 'put-contact':
      return dossier.contacts.find(({ id }) => id === change.contact.id);
    case 'remove-contact':
      return dossier.contacts.find(({ id }) => id === change.id);
    case 'answer':
      return dossier.answers.find(({ questionId }) => questionId === change.questionId);
    case 'put-item':
      return dossier.checklist.find(({ id }) => id === change.item.id)?.label;
    case 'remove-item':
      return dossier.checklist.find(({ id }) => id === change.id)?.label;
    case 'put-material':
      return dossier.materials.find(({ id }) => id === change.material.id);
    case 'remove-material':
      return dossier.materials.find(({ id }) => id === change.id);
  }
}

/** Whatever order its fields came in: a refusal writes them as the database does. */
const asText = (thing: unknown): string =>
  JSON.stringify(
    typeof thing === 'object' && thing !== null
      ? Object.entries(thing).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : [thing],
  );

/** Others changed the dossier since it was seen, but not the thing that this change is about. */
export const stillFits = (change: DossierChange, seen: Dossier, current: Dossier): boolean =>
  asText(touchedBy(change, seen)) === asText(touchedBy(change, current));
