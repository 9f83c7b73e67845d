import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { planImport } from './changes/plan-changes.js';
import type { Present } from './changes/present.js';
import { UnreadableFile } from './fault.js';
import { guessMapping } from './mapping/guess-mapping.js';
import { readFileOfWorksites, sampleOf, sniffFormat } from './read-file.js';
import { sentenceWithLine } from './sentences.js';

// Thousands of rows: a busy machine takes its time.
jest.setTimeout(60_000);

const sample = readFileSync(new URL('./fixtures/chantiers-paris-sample.csv', import.meta.url));

const off = { morning: null, afternoon: null };
const emptyPlan: Present = {
  settings: {
    id: '3f1c2b7e-0000-4000-8000-000000000001',
    companyName: 'Valmorin',
    zone: { name: 'UTC', transitions: [], offsets: [0] },
    hours: [off, off, off, off, off, off, off],
    mainBranchId: 'chambery',
    overbooking: { staff: 'warn', equipment: 'warn' },
    severities: {},
    publication: 'always',
  },
  records: {
    client: new Map(),
    location: new Map(),
    worksite: new Map(),
    status: new Map(),
    branch: new Map(),
  },
};

/** Reads a file as an import would; anything but a refusal by name is a crash. */
async function bringIn(bytes: Buffer): Promise<readonly string[]> {
  try {
    const format = sniffFormat(bytes);
    const mapping = guessMapping(await sampleOf(bytes, format), format, {
      statusId: null,
      branchId: null,
    });
    const { drafts, faults, rows } = await readFileOfWorksites(bytes, mapping);
    const { counts, changes } = await planImport(drafts, emptyPlan, mapping);
    expect(counts.created).toBe(drafts.length);
    expect(drafts.length).toBeLessThanOrEqual(rows);
    expect(new Set(changes.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(changes.length);
    return faults.map((fault) => sentenceWithLine(fault, 'fr'));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return [sentenceWithLine(error.fault, 'fr')];
  }
}

describe('a malformed file', () => {
  it('of any bytes is refused by name or read, and never crashes', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        for (const sentence of await bringIn(Buffer.from(given)))
          expect(sentence).toMatch(/\p{L}/u);
      }),
      { numRuns: 300 },
    );
  });

  it('made of the signs that matter to a CSV never crashes', async () => {
    const sign = fc.constantFrom(
      '"',
      '""',
      ';',
      ',',
      '\n',
      '\r\n',
      '\r',
      '\t',
      'client',
      'ref',
      'é',
      '2026-02-31',
      '31/12/2026',
      'c("A", "B")',
      'NA',
      ' ',
      '48,8',
      '\ufeff',
      '\u0000',
      '__proto__',
      'constructor',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { maxLength: 60 }), async (signs) => {
        await bringIn(Buffer.from(`ref;client;date\n${signs.join('')}`));
      }),
      { numRuns: 500 },
    );
  });

  it('that was once the real one, with bytes cut out, doubled or overwritten, never crashes', async () => {
    const wound = fc.record({
      at: fc.nat(sample.length - 1),
      length: fc.nat(200),
      filling: fc.uint8Array({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 4 }), async (wounds) => {
        let bytes = sample;
        for (const { at, length, filling } of wounds) {
          bytes = Buffer.concat([
            bytes.subarray(0, at),
            Buffer.from(filling),
            bytes.subarray(at + length),
          ]);
        }
        await bringIn(bytes);
      }),
      { numRuns: 150 },
    );
  });
});
