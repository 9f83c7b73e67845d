import { describe, expect, it } from '@jest/globals';
import { dismiss, NO_NOTICES, tell, type Notices } from './notices.js';
import type { Notice } from './snapshot.js';

const command = { type: 'cancel-intervention', interventionId: 'bar' } as const;
const done = (id: string): Notice => ({ id, kind: 'done', command, changes: [] });
const refused = (id: string, late: boolean): Notice => ({
  ...{ id, kind: 'refused', command, violations: [], changes: [], late, met: null },
});
const all = (...notices: Notice[]): Notices => notices.reduce(tell, NO_NOTICES);
const ids = ({ shown, later }: Notices) => [shown?.id, ...later.map(({ id }) => id)];

describe('what is said', () => {
  it('is the newest act, and a gesture that was refused at once is forgotten with the next', () => {
    expect(ids(all(done('1'), refused('2', false), done('3')))).toEqual(['3']);
  });

  it('of two acts that are not done after all is first the one, then the other', () => {
    const notices = all(refused('1', true), refused('2', true));

    expect(ids(notices)).toEqual(['1', '2']);
    expect(ids(dismiss(notices, '1'))).toEqual(['2']);
  });

  it('comes back where one went on working', () => {
    const notices = all(refused('1', true), done('2'));

    expect(ids(notices)).toEqual(['2', '1']);
    expect(ids(dismiss(notices, '2'))).toEqual(['1']);
  });
});
