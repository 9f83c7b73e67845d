import { describe, expect, it } from '@jest/globals';
import type { DossierChange } from '@pastille/contracts';
import { applied, stillFits, ticked, type Dossier } from './dossier-change.js';

const contact = (id: string, name = id) => ({ id, name, role: null, phone: null, email: null });
const mark = { by: 'sophie', name: 'Sophie', at: 10 };

const dossier: Dossier = {
  worksiteId: 'w',
  version: 3,
  language: null,
  contacts: [contact('a'), contact('b')],
  answers: [{ questionId: 'depth', value: '1.5' }],
  checklist: [
    { id: 'photos', label: 'Photos', done: mark },
    { id: 'gate', label: 'Portail fermé', done: null },
  ],
  materials: [],
  changed: null,
};

describe('what one sees before the server has answered', () => {
  it.each<[string, DossierChange, Partial<Dossier>]>([
    ['a language', { type: 'set-language', language: 'en' }, { language: 'en' }],
    [
      'a contact where it was',
      { type: 'put-contact', contact: contact('c'), position: 0 },
      { contacts: [contact('c'), contact('a'), contact('b')] },
    ],
    [
      'a known contact in its place',
      { type: 'put-contact', contact: contact('a', 'Anne'), position: null },
      { contacts: [contact('a', 'Anne'), contact('b')] },
    ],
    ['one less', { type: 'remove-contact', id: 'a' }, { contacts: [contact('b')] }],
    ['no answer', { type: 'answer', questionId: 'depth', value: null }, { answers: [] }],
    [
      'a line that keeps its mark',
      { type: 'put-item', item: { id: 'photos', label: 'P', done: false }, position: null },
      { checklist: [{ id: 'photos', label: 'P', done: mark }, dossier.checklist[1]!] },
    ],
  ])('%s', (_, change, expected) => {
    expect(applied(dossier, change, mark)).toEqual({ ...dossier, ...expected });
  });

  it('a tick', () => {
    expect(ticked(dossier, 'gate', mark).checklist.map(({ done }) => done)).toEqual([mark, mark]);
  });
});

describe('a change that others came before', () => {
  const change: DossierChange = { type: 'answer', questionId: 'depth', value: '2' };

  it('still fits where they changed something else', () => {
    const theirs = applied(dossier, { type: 'remove-contact', id: 'a' }, mark);

    expect(stillFits(change, dossier, theirs)).toBe(true);
    const answers = [{ value: '1.5', questionId: 'depth' }];
    expect(stillFits(change, dossier, { ...theirs, answers })).toBe(true);
  });

  it('does not where they changed the same', () => {
    const theirs = applied(dossier, { ...change, value: '3' }, mark);

    expect(stillFits(change, dossier, theirs)).toBe(false);
  });
});
