import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const canaries = readdirSync(HERE).filter((file) => /\.bad\.tsx?$/.test(file));

describe('each guard bites', () => {
  let reports = [];

  beforeAll(() => {
    const output = execFileSync(process.execPath, [`${HERE}lint-canaries.mjs`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    reports = JSON.parse(output);
  }, 180_000);

  it.each(canaries)('%s is reported for the rule it breaks, and for no other', (file) => {
    const report = reports.find((candidate) => candidate.file === file);

    expect(report.expected.length).toBeGreaterThan(0);
    expect(report.reported).toEqual(report.expected);
  });
});
