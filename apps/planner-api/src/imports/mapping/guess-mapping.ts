import type { ImportField, ImportMapping } from '@pastille/contracts';
import { guessDateFormat } from '../cells/read-date.js';
import type { FileFormat } from '../file/read-table.js';
import { GROUP_WORDS, HEADER_WORDS, KIND_OF_WORKS } from './header-words.js';
import { normaliseHeader } from './normalise-header.js';

export interface Sample {
  readonly columns: readonly string[];
  /** Cells of the first rows, in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

export interface Defaults {
  readonly statusId: string | null;
  readonly branchId: string | null;
}

interface Heading {
  readonly name: string;
  readonly words: string;
  readonly index: number;
}

const valuesOf = (sample: Sample, index: number): string[] =>
  sample.rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== '');

/**
 * A column that gives one worksite on several rows, beside one that tells the rows apart. Without the
 * latter, a value that comes twice is rather a slip of the hand, and will be named.
 */
function guessGroup(headings: readonly Heading[], sample: Sample): Heading | null {
  const references = HEADER_WORDS.find(([field]) => field === 'reference')?.[1] ?? [];
  if (
    headings.filter(({ words }) => references.includes(words) || GROUP_WORDS.includes(words))
      .length < 2
  )
    return null;
  for (const word of GROUP_WORDS) {
    const heading = headings.find((candidate) => candidate.words === word);
    if (!heading) continue;
    const values = valuesOf(sample, heading.index);
    if (new Set(values).size < values.length) return heading;
  }
  return null;
}

function guessColumns(headings: readonly Heading[]): Record<string, ImportField> {
  const columns: Record<string, ImportField> = {};
  for (const [field, words] of HEADER_WORDS) {
    const free = headings.filter((heading) => columns[heading.name] === undefined);
    for (const word of words) {
      const heading = free.find((candidate) => candidate.words === word);
      if (!heading) continue;
      columns[heading.name] = field;
      break;
    }
  }
  return columns;
}

/**
 * The mapping a planner would most likely choose, from the names of the columns and a look at the
 * first rows. Every part of it can be corrected.
 */
export function guessMapping(
  sample: Sample,
  format: FileFormat,
  defaults: Defaults,
): ImportMapping {
  const headings = sample.columns.map((name, index) => ({
    name,
    index,
    words: normaliseHeader(name),
  }));
  const group = guessGroup(headings, sample);
  const columns = guessColumns(headings.filter((heading) => heading !== group));
  const dates = headings.filter(
    ({ name }) => columns[name] === 'start' || columns[name] === 'expectedEnd',
  );
  const titles = headings.filter(({ name }) => columns[name] === 'title');
  return {
    columns,
    groupBy: group?.name ?? null,
    titleWithReference:
      titles.length === 0 || titles.every(({ words }) => KIND_OF_WORKS.has(words)),
    separator: format.separator,
    encoding: format.encoding,
    dateFormat: guessDateFormat(dates.flatMap(({ index }) => valuesOf(sample, index))),
    certainty: dates.some(({ words }) => /\bprevi?/.test(words)) ? 'provisional' : 'firm',
    statusId: defaults.statusId,
    branchId: defaults.branchId,
  };
}
