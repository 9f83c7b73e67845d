import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readFontFiles } from '../fonts/font-files.js';
import { FontShelf } from '../fonts/font-shelf.js';
import { aWorksite } from '../testing/facts.js';
import { readPages, textOfPage } from '../testing/pdf-pages.js';
import { inkFrom } from '../worker/ink.js';
import { definitionOf, type SheetJob } from '../worker/sheet-job.js';
import { writePdf } from '../worker/write-pdf.js';
import { bindPdfs } from './bind-pdfs.js';

const shelf = new FontShelf(readFontFiles());

async function made(job: SheetJob): Promise<Buffer> {
  return Buffer.from(
    await writePdf(
      definitionOf(
        job,
        inkFrom(shelf, () => undefined),
      ),
      shelf,
    ),
  );
}

const notice = (title: string, names: readonly string[] = []): SheetJob => ({
  kind: 'notice',
  facts: { locale: 'fr', title, sentence: 'Voilà', names, printed: 'x' },
});

it('puts documents behind one another, each as it was', async () => {
  const odd = 'Réf. 5 0 R (7 0 R) \\ 李 €';
  const many = Array.from({ length: 80 }, (_, n) => `Ligne ${n}`);
  const documents = [
    await made(notice(odd)),
    await made({ kind: 'worksite', facts: aWorksite() }),
    await made(notice('Seite 9 0 R', many)),
  ];
  const bound = await bindPdfs(documents);
  const apart = documents.flatMap((one) => readPages(one));

  expect(readPages(bound).map(textOfPage)).toEqual(apart.map(textOfPage));
  expect(textOfPage(readPages(bound)[0] ?? { width: 0, height: 0, words: [] })).toContain(
    '5 0 R (7 0 R)',
  );
});

it('is a file in which other programs find no fault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pastille-bound-'));
  const file = join(folder, 'bound.pdf');
  const documents = [
    await made({ kind: 'worksite', facts: aWorksite() }),
    await made(notice('Deux')),
  ];
  writeFileSync(file, await bindPdfs(documents));
  const run = (command: string, args: readonly string[]) => {
    const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    return { stdout, stderr };
  };

  expect(run('pdfinfo', [file])).toMatchObject({
    stdout: expect.stringMatching(/Pages:\s+2\b/),
    stderr: '',
  });
  expect(run('pdffonts', [file]).stdout).toContain('Inter');
  expect(run('pdftoppm', ['-r', '20', '-png', file, join(folder, 'p')]).stderr).toBe('');
  rmSync(folder, { recursive: true });
});

it('refuses what is no document of ours', async () => {
  await expect(bindPdfs([Buffer.from('hello')])).rejects.toThrow('not a PDF of ours');
});
