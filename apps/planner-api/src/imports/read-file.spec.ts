import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { ImportMapping } from '@pastille/contracts';
import { guessMapping } from './mapping/guess-mapping.js';
import { UnreadableFile } from './fault.js';
import { readFileOfWorksites, sampleOf, sniffFormat } from './read-file.js';
import { sentenceWithLine } from './sentences.js';

// Thousands of rows: a busy machine takes its time.
jest.setTimeout(60_000);

const sample = readFileSync(new URL('./fixtures/chantiers-paris-sample.csv', import.meta.url));

async function read(bytes: Buffer, change: Partial<ImportMapping> = {}) {
  const format = sniffFormat(bytes);
  const guessed = guessMapping(await sampleOf(bytes, format), format, {
    statusId: null,
    branchId: null,
  });
  return readFileOfWorksites(bytes, { ...guessed, ...change });
}

const faultsOf = async (text: string, change: Partial<ImportMapping> = {}) => {
  const { faults } = await read(Buffer.from(text), change);
  return faults.map(({ line, column, key }) => [line, column, key]);
};

describe('a file of worksites', () => {
  it('gives one worksite per group, with earliest start, latest end and its areas', async () => {
    const { rows, drafts, faults } = await read(sample);

    expect([rows, drafts.length, faults]).toEqual([60, 32, []]);
    expect(drafts.find(({ reference }) => reference === '276923')).toBeDefined();
    const areas = drafts.reduce((sum, draft) => sum + draft.areas.length, 0);
    expect(areas).toBe(60);
  });

  it('takes the earliest start, the latest end, and labels the areas by their own reference', async () => {
    const text = [
      'num_emprise;chantier_cite_id;code_postal;date_debut;date_fin;maitre_ouvrage;nature',
      'EC1;7;75010;2026-03-02;2026-04-01;RATP;Voirie',
      'EC2;7;75011;2026-02-02;2026-03-01;RATP;Voirie',
      'EC3;8;Communes limitrophes;2026-02-02;2026-03-01;RATP;NA',
    ].join('\n');

    const { drafts } = await read(Buffer.from(text));

    expect(drafts[0]).toMatchObject({
      reference: '7',
      title: 'Voirie · 7',
      start: '2026-02-02',
      expectedEnd: '2026-04-01',
      areas: [
        { label: 'EC1', postalCode: '75010' },
        { label: 'EC2', postalCode: '75011' },
      ],
    });
    expect(drafts[1]).toMatchObject({
      title: '8',
      areas: [{ postalCode: null, city: 'Communes limitrophes' }],
    });
  });

  it('gives one worksite per row when nothing groups them', async () => {
    const { drafts } = await read(sample, { groupBy: null });

    expect(drafts).toHaveLength(60);
    expect(drafts[0]?.reference).toMatch(/^EC\d+$/);
    expect(drafts[0]?.title).toMatch(/ · EC\d+$/);
  });

  it('reads the same from Windows-1252 and from UTF-8 with a byte order mark', async () => {
    const plain = await read(sample);
    const text = sample.toString('utf8');
    // Quotes and dashes of Windows-1252 that Latin-1 does not have.
    const ansi = Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1');

    expect(sniffFormat(ansi).encoding).toBe('windows-1252');
    expect((await read(ansi)).drafts).toEqual(plain.drafts);
    expect((await read(Buffer.from(`\ufeff${text}`))).drafts).toEqual(plain.drafts);
  });

  it('names every row that is wrong by line and column', async () => {
    const text = [
      'référence;client;début;fin;latitude;longitude;email',
      'A;Ferrand;31/02/2026;;;;',
      'B;;02/03/2026;;;;',
      'C;Ferrand;02/03/2026;01/03/2026;;;',
      'D;Ferrand;;;95,5;6,1;',
      'E;Ferrand;;;45,5;;',
      'F;Ferrand;;;45,5;six;',
      'G;Ferrand;;;;;pas une adresse',
      'A2;Ferrand;02/03/9999;;;;',
      'H;Ferrand;;',
      'I;Ferrand;;;;;;de trop',
      'J;Ferrand;;;;;',
      'J;Ferrand;;;;;',
    ].join('\r\n');

    expect(await faultsOf(text)).toEqual([
      [2, 'début', 'date-unreadable'],
      [3, 'client', 'client-missing'],
      [4, 'fin', 'end-before-start'],
      [5, 'latitude', 'position-out-of-range'],
      [6, 'longitude', 'position-half'],
      [7, 'longitude', 'number-unreadable'],
      [8, 'email', 'email-unreadable'],
      [9, 'début', 'date-out-of-range'],
      [10, null, 'too-few-cells'],
      [11, null, 'too-many-cells'],
      [13, null, 'reference-twice'],
    ]);
  });

  it('says when no column gives the client, or the mapping is of another file', async () => {
    expect(await faultsOf('ref;prix\nA;1\n')).toEqual([[1, null, 'no-client-column']]);
    expect(await faultsOf('ref;client\nA;B\n', { columns: { Kunde: 'clientName' } })).toEqual([
      [1, 'Kunde', 'unknown-column'],
    ]);
  });

  it('refuses a group with two clients, naming the line of the first', async () => {
    const text = 'num emprise;num chantier;client\n1;7;RATP\n2;7;SNCF\n3;8;SNCF\n';
    const { faults } = await read(Buffer.from(text));

    expect(faults.map((fault) => sentenceWithLine(fault, 'fr'))).toEqual([
      'Ligne 3\u202f: Le chantier 7 a déjà le client «\u202fRATP\u202f» à la ligne 2.',
    ]);
  });

  it('makes a reference where there is none, the same one every time', async () => {
    const text = 'client;titre\nFerrand;Liner\nFerrand;Pompe\n';
    const first = await read(Buffer.from(text));
    const again = await read(Buffer.from(text));

    expect(first.drafts.map(({ reference }) => reference)).toEqual(
      again.drafts.map(({ reference }) => reference),
    );
    expect(first.drafts[0]?.reference).toMatch(/^IMP-[0-9A-F]{8}$/);
    expect(await faultsOf('client;titre\nFerrand;Liner\nFerrand;Liner\n')).toEqual([
      [3, null, 'row-twice'],
    ]);
  });

  it('is refused as a whole when it falls apart', async () => {
    await expect(read(Buffer.from('a;client\n1;"x\n2;y\n'))).rejects.toThrow(UnreadableFile);
    await expect(read(Buffer.from('ref;client\n'))).rejects.toMatchObject({
      fault: { key: 'file-no-row' },
    });
    await expect(read(Buffer.from('\n\n'))).rejects.toMatchObject({
      fault: { key: 'file-no-header' },
    });
  });

  it('with more than 50,000 rows is refused', async () => {
    const text = `ref;client\n${Array.from({ length: 50_001 }, (_, index) => `${index};A`).join('\n')}`;

    await expect(read(Buffer.from(text))).rejects.toMatchObject({
      fault: { key: 'file-too-many-rows', line: 50_002 },
    });
  });
});
