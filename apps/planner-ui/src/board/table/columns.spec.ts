import { describe, expect, it } from '@jest/globals';
import { aPlan, aTask, aTaskKind, aWorksite } from '@pastille/scheduling/testing';
import { cellsOf, columnsOf, widthOf } from './columns.js';

const kinds = [
  aTaskKind({ id: 'liner', name: 'Liner', order: 2 }),
  aTaskKind({ id: 'dig', name: 'Terrassement', order: 1 }),
  aTaskKind({ id: 'old', name: 'Bois', order: 3, archived: true }),
];

describe('the columns of the table', () => {
  it('are the kinds in use, in the order of the company', () => {
    const plan = aPlan({
      taskKinds: kinds,
      tasks: [aTask({ id: 'a', kindId: 'liner' }), aTask({ id: 'b', kindId: 'dig' })],
    });

    expect(columnsOf(plan, [aWorksite()]).map(({ id }) => id)).toEqual(['dig', 'liner']);
  });

  it('keep a kind that was archived while tasks of it remain', () => {
    const plan = aPlan({ taskKinds: kinds, tasks: [aTask({ id: 'a', kindId: 'old' })] });

    expect(columnsOf(plan, [aWorksite()]).map(({ id }) => id)).toEqual(['old']);
  });

  it('end with one for the tasks of no kind', () => {
    const plan = aPlan({
      taskKinds: kinds,
      tasks: [aTask({ id: 'a', kindId: null }), aTask({ id: 'b', kindId: 'dig' })],
    });

    expect(columnsOf(plan, [aWorksite()]).map(({ id }) => id)).toEqual(['dig', 'others']);
  });

  it('show a company’s kinds before its first task', () => {
    expect(columnsOf(aPlan({ taskKinds: kinds }), []).map(({ id }) => id)).toEqual([
      'dig',
      'liner',
    ]);
  });
});

describe('a row of the table', () => {
  it('puts two tasks of one kind into one cell', () => {
    const cells = cellsOf([
      aTask({ id: 'a', kindId: 'dig' }),
      aTask({ id: 'b', kindId: 'dig' }),
      aTask({ id: 'c', kindId: null }),
    ]);

    expect(cells.get('dig')?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(cells.get('others')).toHaveLength(1);
  });
});

describe('a column of the table', () => {
  const widthOfKind = (name: string): number =>
    widthOf({ id: 'kind', kind: aTaskKind({ id: 'kind', name }) });

  it('is as wide as the longest word of its head, so that no word is cut', () => {
    expect(widthOfKind('Terrassement et fouilles')).toBe(widthOfKind('Terrassement'));
    expect(widthOfKind('Approvisionnements')).toBeGreaterThan(widthOfKind('Terrassement'));
  });

  it('stays within what a table bears, whatever the word', () => {
    expect(widthOfKind('Pose')).toBe(widthOfKind('Lit'));
    expect(widthOfKind('x'.repeat(80))).toBe(widthOfKind('x'.repeat(40)));
  });
});
