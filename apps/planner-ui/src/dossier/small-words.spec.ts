import { describe, expect, it } from '@jest/globals';
import type { CustomQuestion } from '@pastille/contracts';
import { answerWords } from './answer-words.js';
import { askedOf } from './asked-of.js';
import { linesOf } from './lines-of.js';
import { readQuantity } from './read-quantity.js';
import { movedQuestion, withQuestion } from './settings/move-question.js';

const question = (id: string, more: Partial<CustomQuestion> = {}): CustomQuestion => ({
  ...{ id, about: 'works', label: id, answer: { type: 'number', unit: 'm' } },
  ...{ trade: null, onSheet: true, archived: false },
  ...more,
});

it.each([
  ['', null],
  ['2,5', 2.5],
  ['1 200', 1200],
  ['0', undefined],
  ['-1', undefined],
  ['deux', undefined],
])('reads the quantity « %s »', (typed, expected) => {
  expect(readQuantity(typed)).toBe(expected);
});

it('takes a pasted list apart, without its bullets', () => {
  expect(linesOf('- Photos\r\n\n• Portail fermé\n  2. Notice  \n☐ PV 3')).toEqual([
    'Photos',
    'Portail fermé',
    'Notice',
    'PV 3',
  ]);
});

it('writes a number as the language does, with the decimals that were typed', () => {
  expect(answerWords(question('depth'), '1.50', 'fr')).toBe('1,50');
  expect(answerWords(question('depth'), '1.50', 'en')).toBe('1.50');
});

describe('the questions of a worksite', () => {
  const pool = question('depth', { trade: 'Piscines' });
  const stove = question('flue', { trade: 'Poêles' });
  const gate = question('gate');
  const fax = question('fax', { archived: true });
  const all = [pool, stove, gate, fax];

  it('are those of its trades and of every trade; of others only what is answered', () => {
    const pools = new Set(['Piscines']);

    expect(askedOf(all, pools, new Set())).toEqual({ here: [pool, gate], elsewhere: [stove] });
    expect(askedOf(all, pools, new Set(['flue', 'fax'])).here).toEqual(all);
  });

  it('are all of them where nobody knows the trade', () => {
    expect(askedOf(all, new Set(), new Set()).here).toEqual([pool, stove, gate]);
  });
});

describe('the order of questions', () => {
  const list = [question('a'), question('x', { about: 'client' }), question('b')];
  const ids = (questions: readonly CustomQuestion[]) => questions.map(({ id }) => id).join('');

  it('moves among those of the same subject', () => {
    expect(ids(movedQuestion(list, list[0]!, 1))).toBe('xba');
    expect(ids(movedQuestion(list, list[2]!, -1))).toBe('bax');
    expect(ids(movedQuestion(list, list[0]!, -1))).toBe('axb');
  });

  it('keeps a question that was edited in its place, and puts a new one at the end', () => {
    expect(withQuestion(list, { ...list[0]!, label: 'A' })[0]?.label).toBe('A');
    expect(ids(withQuestion(list, question('n')))).toBe('axbn');
  });
});
