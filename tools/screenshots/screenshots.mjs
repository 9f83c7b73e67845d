// `npm run screenshots [-- name…]`: each face and state of the built product with the demo company, at
// two sizes and in four looks, for looking at; into a folder of the temporary one unless --to says where.
// `npm run screenshots -- readme`: the pictures of the README, into docs/pictures.
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { startDatabase, startProduct } from '../bench/product.mjs';
import { LOOKS, openCamera, prefer, rest, SIZES, snap } from './camera.mjs';
import { takeReadme } from './readme.mjs';
import { STAGES } from './stages.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string', default: join(tmpdir(), 'pastille-screenshots') },
    looks: { type: 'string', default: Object.keys(LOOKS).join() },
    sizes: { type: 'string', default: Object.keys(SIZES).join() },
  },
});
const COMMITTED = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const PLAIN = { links: false, load: true, density: 'comfortable', panelOpen: true };
const say = (line) => process.stdout.write(`${line}\n`);

const isWanted = ([name]) =>
  positionals.length === 0 || positionals.some((wanted) => name.startsWith(wanted));

/** Light and dark of one language need no second visit: the colours change under whatever stands open. */
async function take({ camera, url, size, locale, name, picture }) {
  const looks = values.looks.split(',').filter((look) => LOOKS[look].locale === locale);
  if (looks.length === 0) return;
  const { account = 'planner', path, ready, act, preferences = {} } = picture;
  const page = await camera.sit(account, size);
  if (account !== 'visitor') {
    await prefer(page, url, { locale, preferences: { ...PLAIN, ...preferences } });
  }
  await page.emulateMedia({ colorScheme: LOOKS[looks[0]].scheme });
  try {
    await page.goto(url + path);
    await page.locator(ready).first().waitFor();
    await act?.(page);
    for (const look of looks) {
      await page.emulateMedia({ colorScheme: LOOKS[look].scheme });
      await rest(page);
      await snap(page, resolve(values.to, `${name}.${size}.${look}.png`));
    }
  } finally {
    await letGo(page);
  }
}

/** Whatever is held or cut must not colour the next picture. */
async function letGo(page) {
  await page.context().setOffline(false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.mouse.move(2, 2);
}

async function takeAll({ camera, url, stage }) {
  const wanted = values.sizes
    .split(',')
    .flatMap((size) =>
      Object.entries(stage[size])
        .filter(isWanted)
        .map((one) => [size, ...one]),
    )
    .flatMap((one) => ['fr', 'en'].map((locale) => [locale, ...one]));
  for (const [locale, size, name, picture] of wanted) {
    const failed = await take({ camera, url, size, locale, name, picture }).catch((error) => error);
    if (failed) say(`${name}, ${size}, ${locale}: NOT TAKEN: ${failed.message}`);
  }
}

async function play(stage, databaseUrl) {
  const wanted = [...Object.entries(stage.desk), ...Object.entries(stage.phone)].filter(isWanted);
  if (wanted.length === 0) return;
  const product = await startProduct(databaseUrl, { PASTILLE_NOW: stage.now });
  const camera = await openCamera(product);
  try {
    for (const step of stage.before ?? []) await step({ camera, url: product.url });
    await takeAll({ camera, url: product.url, stage });
  } finally {
    await camera.close();
    await product.stop();
  }
}

const database = await startDatabase();
try {
  if (positionals.includes('readme'))
    await takeReadme({ databaseUrl: database.url, folder: COMMITTED, say });
  else for (const stage of STAGES) await play(stage, database.url);
} finally {
  await database.stop();
}
if (!positionals.includes('readme')) say(`pictures: ${values.to}`);
