import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildStamps } from './build-stamp.mjs';
import { isEnough } from './node-version.mjs';

let root;
const project = { name: 'bricks', folder: 'libs/bricks', output: 'dist/index.js' };
const write = (path, text = 'x') => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const isStale = () => new BuildStamps(root).stale([project]).length === 1;
const build = () => {
  const stamps = new BuildStamps(root);
  stamps.keep(stamps.stale([project]));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pastille-stamp-'));
  write('libs/bricks/src/index.ts');
  write('libs/bricks/src/index.spec.ts');
  write('libs/bricks/dist/index.js');
  build();
});
afterEach(() => rmSync(root, { recursive: true }));

it('builds what was never built, and not again when nothing changed', () => {
  const never = new BuildStamps(root).stale([{ ...project, name: 'never' }]);

  expect(never).toHaveLength(1);
  expect(isStale()).toBe(false);
});

it.each([
  ['a source changed', () => write('libs/bricks/src/index.ts', 'longer')],
  ['a source was saved again', () => utimesSync(join(root, 'libs/bricks/src/index.ts'), 1, 1)],
  ['a source was added', () => write('libs/bricks/src/wall.ts')],
  ['a source was removed', () => rmSync(join(root, 'libs/bricks/src/index.ts'))],
  ['the output is gone', () => rmSync(join(root, 'libs/bricks/dist'), { recursive: true })],
  ['the dependencies changed', () => write('package-lock.json')],
])('builds again when %s', (_, change) => {
  change();

  expect(isStale()).toBe(true);
});

it('does not build for a test', () => {
  write('libs/bricks/src/index.spec.ts', 'another test');

  expect(isStale()).toBe(false);
});

it('does not take for built what changed during the build', () => {
  write('libs/bricks/src/index.ts', 'first');
  const stamps = new BuildStamps(root);
  const stale = stamps.stale([project]);
  write('libs/bricks/src/index.ts', 'second, longer');
  stamps.keep(stale);

  expect(isStale()).toBe(true);
});

it.each([
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.12.0', false],
  ['22.13.1', true],
  ['24.10.0', false],
  ['24.11.0', true],
  ['26.0.0', true],
])('Node %s is enough: %s', (version, enough) => {
  expect(isEnough(version)).toBe(enough);
});
