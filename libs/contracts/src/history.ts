import { z } from 'zod';
import { ChangeView } from './board.js';
import { CommandBody } from './commands.js';
import { Id, Minutes } from './primitives.js';

/** Newest first: a page holds what stands before a revision. */
export const HistoryQuery = z.object({
  before: z.coerce.number().pipe(z.int().min(0)).exactOptional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).exactOptional(),
  /** What that person did. */
  by: Id.exactOptional(),
  /** What touched or named that record: an intervention, a worksite, a task. */
  about: Id.exactOptional(),
  /** From that minute on. */
  since: z.coerce.number().pipe(Minutes).exactOptional(),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

export const HistoryEntryView = z
  .object({
    revision: z.int(),
    commandId: Id,
    actor: z.object({ id: Id, name: z.string() }),
    at: z.int(),
    way: z.enum(['screen', 'api', 'import', 'feed-link', 'job']),
    verb: z.string(),
    /** As it was asked; `null` for what no caller can ask: an import, the daily work. */
    command: CommandBody.nullable(),
    changeCount: z.int(),
    /** What it did; `null` where that is too much to be listed. */
    changes: z.array(ChangeView).nullable(),
    /** Whether the caller may take it back; whether it can be is judged when it is asked. */
    undo: z.enum(['yes', 'not-yours', 'not-your-role']),
    /** The command that took it back, and stands. */
    undoneBy: z.object({ commandId: Id, name: z.string(), at: z.int() }).nullable(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntryView = z.infer<typeof HistoryEntryView>;

export const HistoryView = z
  .object({
    /** Newest first. */
    entries: z.array(HistoryEntryView),
    /** To be given as `before` for the next page; `null`: that was all. */
    next: z.int().nullable(),
    /** All who did something in the time that is kept. */
    people: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: 'History' });
export type HistoryView = z.infer<typeof HistoryView>;
