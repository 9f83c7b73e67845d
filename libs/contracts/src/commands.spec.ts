import { describe, expect, it } from '@jest/globals';
import { CommandBody, PostCommandBody } from './commands.js';

const ID = '7b1c8e4e-7a63-4a5c-9f5f-0d6a1c2b3e4f';
const MONDAY = Date.UTC(2026, 10, 23, 7) / 60_000;
const schedule = { type: 'schedule', interventionId: ID, kind: 'work', taskId: ID, start: MONDAY };

describe('a command', () => {
  it('may leave out what has a default', () => {
    const read = CommandBody.parse(schedule);

    expect(read).toMatchObject({ amount: null, team: [], note: null, worksiteId: null });
  });

  it('keeps apart what is left unchanged from what is taken away', () => {
    const untouched = CommandBody.parse({ type: 'edit-intervention', interventionId: ID });
    const emptied = CommandBody.parse({ ...untouched, note: null });

    expect('note' in untouched).toBe(false);
    expect(emptied).toMatchObject({ note: null });
  });

  it('drops keys it does not know', () => {
    const read = CommandBody.parse({ ...schedule, companyId: ID });

    expect(read).not.toHaveProperty('companyId');
  });

  it('must be a verb of the engine', () => {
    expect(CommandBody.safeParse({ ...schedule, type: 'drop-table' }).success).toBe(false);
  });

  it('names the field at fault', () => {
    const year9999 = Date.UTC(9999, 0, 1) / 60_000;
    const read = CommandBody.safeParse({ ...schedule, start: year9999 });

    expect(read.error?.issues.map(({ path }) => path)).toEqual([['start']]);
  });

  it('refuses ten thousand people on one intervention', () => {
    const one = { resourceId: ID, role: 'member', days: null };
    const read = CommandBody.safeParse({ ...schedule, team: Array(10_000).fill(one) });

    expect(read.error?.issues.map(({ path }) => path)).toEqual([['team']]);
  });

  it('refuses an absence that ends before it starts', () => {
    const absence = {
      id: ID,
      resourceId: ID,
      reason: 'leave',
      start: MONDAY,
      end: MONDAY - 60,
      note: null,
    };
    const read = CommandBody.safeParse({ type: 'put-absence', absence });

    expect(read.error?.issues.map(({ path }) => path)).toEqual([['absence', 'end']]);
  });

  it('takes a record only under its own kind', () => {
    const record = { id: ID, name: 'En cours', onBoard: true, order: 1 };

    const asStatus = CommandBody.safeParse({ type: 'put-record', kind: 'status', record });
    const asClient = CommandBody.safeParse({ type: 'put-record', kind: 'client', record });

    expect(asStatus.success).toBe(true);
    expect(asClient.success).toBe(false);
  });
});

describe('what is posted', () => {
  it('carries its id and the revision that was seen', () => {
    const posted = { ...schedule, commandId: ID, basedOn: 7 };

    expect(PostCommandBody.parse(posted)).toMatchObject({ basedOn: 7, expect: null });
    expect(PostCommandBody.safeParse(schedule).success).toBe(false);
    expect(PostCommandBody.safeParse({ ...posted, basedOn: -1 }).success).toBe(false);
  });
});
