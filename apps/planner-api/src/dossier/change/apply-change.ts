import type { ChecklistItem, DossierChange } from '@pastille/contracts';
import type { DossierPart } from '../persistence/dossier-rows.js';
import { putInList, without } from './put-in-list.js';

type Mark = NonNullable<ChecklistItem['done']>;

/**
 * What a part is after a change that belongs to it.
 * @param mark who does it, for a line that is put as done
 */
export function applyChange(part: DossierPart, change: DossierChange, mark: Mark): DossierPart {
  switch (change.type) {
    case 'set-language':
      return { ...part, language: change.language };
    case 'put-contact':
      return { ...part, contacts: putInList(part.contacts, change.contact, change.position) };
    case 'remove-contact':
      return { ...part, contacts: without(part.contacts, change.id) };
    case 'answer':
      return answered(part, change);
    case 'put-item':
      return { ...part, checklist: withItem(part.checklist, change, mark) };
    case 'remove-item':
      return { ...part, checklist: without(part.checklist, change.id) };
    case 'put-material':
      return { ...part, materials: putInList(part.materials, change.material, change.position) };
    case 'remove-material':
      return { ...part, materials: without(part.materials, change.id) };
  }
}

function answered(
  part: DossierPart,
  { questionId, value }: Extract<DossierChange, { type: 'answer' }>,
): DossierPart {
  const others = part.answers.filter((one) => one.questionId !== questionId);
  return { ...part, answers: value === null ? others : [...others, { questionId, value }] };
}

function withItem(
  checklist: readonly ChecklistItem[],
  { item, position }: Extract<DossierChange, { type: 'put-item' }>,
  mark: Mark,
): readonly ChecklistItem[] {
  const known = checklist.find(({ id }) => id === item.id);
  const done = known ? known.done : item.done ? mark : null;
  return putInList(checklist, { id: item.id, label: item.label, done }, position);
}

/** Again and again is once: who did it first stays. `null`: there is no such line. */
export function ticked(
  part: DossierPart,
  { itemId, done }: { readonly itemId: string; readonly done: boolean },
  mark: Mark,
): DossierPart | null {
  const known = part.checklist.find(({ id }) => id === itemId);
  if (!known) return null;
  if ((known.done !== null) === done) return part;
  const item = { ...known, done: done ? mark : null };
  return { ...part, checklist: putInList(part.checklist, item, null) };
}
