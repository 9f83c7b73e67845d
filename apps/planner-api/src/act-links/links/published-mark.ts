import { createHash } from 'node:crypto';
import type { PublishedCopy, Series } from '@pastille/scheduling';

/**
 * Which published copy it is, in 32 bits: when and who. What was done since is no other copy, so that
 * nobody has to acknowledge that work is finished.
 */
export const publishedMarkOf = ({ start, end, team }: PublishedCopy): number =>
  markOf([start, end, team.map(({ resourceId, role, days }) => [resourceId, role, days])]);

/** The same of a series, whose occurrences are told as they are. */
export const seriesMarkOf = ({ recurrence, start, amount, holidays, team }: Series): number =>
  markOf([
    recurrence,
    start,
    amount,
    holidays,
    team.map(({ resourceId, role, days }) => [resourceId, role, days]),
  ]);

const markOf = (parts: readonly unknown[]): number =>
  createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE(0);
