// What is printed, as pictures: the first page of each PDF, through pdftoppm.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';

/** Pixels of the picture's width; a page on its side is told apart by eye, not by size. */
const WIDTH = 1000;

/** A worksite of the demo company with everything on its sheet: a shell pool under way. */
const REFERENCE = 'P26-130';

const json = async (page, address) => (await page.request.get(address)).json();

async function papersOf(page, url) {
  const { boards } = await json(page, `${url}/api/boards`);
  const board = `${url}/api/boards/${boards[0].id}`;
  const { worksites } = await json(page, `${board}/plan`);
  const { id } = worksites.find(({ reference }) => reference === REFERENCE);
  return {
    sheet: `${url}/api/worksites/${id}/sheet.pdf?language=fr`,
    'week-on-the-wall': `${board}/week.pdf?from=2026-11-23&weeks=1&by=person&paper=a4&language=fr`,
  };
}

function firstPage(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'pastille-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const { stdout, error } = spawnSync('pdftoppm', ['-r', '130', '-l', '1', '-png', file], {
      maxBuffer: 64 * 1024 * 1024,
    });
    if (error) throw new Error('pdftoppm is missing: see docs/testing.md');
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `page`: of somebody who is signed in. `folder`: ends with a slash. */
export async function takePaper({ page, url, folder, say }) {
  for (const [name, address] of Object.entries(await papersOf(page, url))) {
    const answer = await page.request.get(address);
    if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`);
    const picture = sharp(firstPage(await answer.body())).resize({ width: WIDTH });
    await picture
      .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#c8ccd4' })
      .webp({ quality: 82 })
      .toFile(`${folder}${name}.webp`);
    say(name);
  }
}
