import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openChromium, type People } from './setting/people.js';

const ENGINE = fileURLToPath(
  new URL('../../../libs/scheduling/dist/testing/index.js', import.meta.url),
);
const BUNDLE = fileURLToPath(new URL('./engine-bytes.bundle.mjs', import.meta.url));
const ZONES = ['UTC', 'Europe/Paris', 'America/Montreal'];
const STORIES = [
  { seed: 26, commands: 150 },
  { seed: 7, commands: 150 },
];

/** What plays the stories, in whichever machine it stands. The plan is handed in: it carries its own zone. */
const PLAY = `
  import { storyBytes } from ${JSON.stringify(ENGINE)};
  export const play = (snapshot, stories) =>
    stories.map(({ seed, commands }) => storyBytes(snapshot, seed, commands));`;

function node(parameters: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, parameters, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The engine and the stories as one file, as a browser loads them. */
function bundled(folder: string): string {
  const entry = join(folder, 'play.js');
  writeFileSync(entry, PLAY);
  node([BUNDLE, entry, folder]);
  return readFileSync(join(folder, 'engine.js'), 'utf8');
}

/** A fresh Node in that time zone, on the built files as the server loads them. */
function inNode(zone: string, snapshot: string): readonly string[] {
  const script = `${PLAY}
    process.stdout.write(JSON.stringify(play(${snapshot}, ${JSON.stringify(STORIES)})));`;
  return JSON.parse(node(['--input-type=module', '--eval', script], { TZ: zone })) as string[];
}

/** As the server sends it. */
const snapshotJson = (): string =>
  node([
    ...['--input-type=module', '--eval'],
    `import { smallCompany } from ${JSON.stringify(ENGINE)};
    process.stdout.write(JSON.stringify(smallCompany(5)));`,
  ]);

describe('one engine in Node and in the browser', () => {
  let people: People;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pastille-bytes-'));
    people = await openChromium();
  });

  afterAll(async () => {
    await people.leave();
    rmSync(folder, { recursive: true, force: true });
  });

  async function inChromium(
    zone: string,
    { code, snapshot }: { readonly code: string; readonly snapshot: string },
  ): Promise<readonly string[]> {
    const { page } = await people.invite(zone, { timezoneId: zone, locale: 'tr-TR' });
    return page.evaluate(
      async ([source, plan, stories]) => {
        const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
        const engine = (await import(url)) as {
          play: (snapshot: unknown, stories: unknown) => string[];
        };
        return engine.play(JSON.parse(plan), JSON.parse(stories));
      },
      [code, snapshot, JSON.stringify(STORIES)] as const,
    );
  }

  it('26: the same stories give the same bytes in Node and in Chromium, wherever the process stands', async () => {
    const snapshot = snapshotJson();
    const code = bundled(folder);

    const [first, ...others] = ZONES.map((zone) => inNode(zone, snapshot));
    for (const zone of ZONES) others.push(await inChromium(zone, { code, snapshot }));

    expect(first?.map((bytes) => bytes.length > 100_000)).toEqual([true, true]);
    for (const story of others) expect(story.map(same(first))).toEqual([true, true]);
  });
});

/** Only whether they are equal: a difference of megabytes is of no use on a screen. */
const same =
  (expected: readonly string[] | undefined) =>
  (bytes: string, i: number): boolean =>
    bytes === expected?.[i];
