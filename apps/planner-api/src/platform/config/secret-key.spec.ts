import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './environment.js';
import { SecretKey } from './secret-key.js';

let directory: string;
const keyIn = (dataDir: string, secretKey: string | null): string =>
  new SecretKey(loadConfig({ DATA_DIR: dataDir, SECRET_KEY: secretKey ?? '' })).read();

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'pastille-secret-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

it('is the one that was given, and then nothing is written', () => {
  const given = 'x'.repeat(40);

  expect(keyIn(directory, given)).toBe(given);
  expect(readdirSync(directory)).toEqual([]);
});

it('is made once, for the owner alone, and stays the same', () => {
  const dataDir = join(directory, 'data');
  const first = keyIn(dataDir, null);

  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(keyIn(dataDir, null)).toBe(first);
  expect(readdirSync(dataDir)).toEqual(['secret-key']);
  expect(readFileSync(join(dataDir, 'secret-key'), 'utf8').trim()).toBe(first);
  expect(statSync(join(dataDir, 'secret-key')).mode & 0o077).toBe(0);
});
