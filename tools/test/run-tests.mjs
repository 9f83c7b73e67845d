// `npm test`: everything that must hold, in one command. Ends with one line, « N passed, N failed »:
// the tests of every Jest suite, and one for each step that is no suite (format, types, lint…).
// `npm test -- lint types` runs only the steps whose names begin so.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { countStep } from './count.mjs';
import { prepareMachine } from './requirements.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NX = 'node_modules/nx/dist/bin/nx.js';
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';

/** Written by Jest in the folder of each project, kept by the cache of Nx. */
const REPORT = '.test/report.json';

const step = (name, ...command) => ({ name, command, isSuite: false, env: {} });
const nxStep = (name, target) => step(name, NX, 'run-many', '-t', target, '--output-style=stream');
const suite = ({ name, target, selection, env = {} }) => ({
  ...nxStep(name, target),
  command: [
    ...[NX, 'run-many', '-t', target, selection, '--output-style=stream'],
    // What a failed test left open must not keep the whole run from telling that it failed.
    ...['--', '--json', `--outputFile=${REPORT}`, '--forceExit'],
  ],
  isSuite: true,
  env,
});

const STEPS = [
  step('format', PRETTIER, '--check', '--log-level=warn', '.'),
  nxStep('build', 'build'),
  nxStep('types', 'typecheck'),
  nxStep('lint', 'lint'),
  // Nothing in the libraries may depend on where the machine stands.
  ...['UTC', 'Europe/Paris', 'America/Montreal'].map((zone) =>
    suite({
      name: `libraries in ${zone}`,
      target: 'test',
      selection: '--projects=tag:runtime:any',
      env: { TZ: zone },
    }),
  ),
  suite({
    name: 'applications and guards',
    target: 'test',
    selection: '--exclude=tag:runtime:any',
  }),
  suite({
    name: 'API end to end',
    target: 'e2e',
    selection: '--projects=@pastille/planner-api-e2e',
  }),
  suite({
    name: 'browser end to end',
    target: 'e2e',
    selection: '--projects=@pastille/planner-ui-e2e',
  }),
];

const projectFolders = ['tools'].concat(
  ['apps', 'libs'].flatMap((folder) =>
    readdirSync(ROOT + folder).map((name) => `${folder}/${name}`),
  ),
);
const reportFiles = projectFolders.map((folder) => `${ROOT}${folder}/${REPORT}`);

function run({ name, command, isSuite, env }) {
  process.stdout.write(`\n=== ${name}\n`);
  for (const file of reportFiles) {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
  }
  const began = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', CI: 'true', ...env },
  });
  const reports = reportFiles
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const seconds = Math.round(Number(process.hrtime.bigint() - began) / 1e9);
  return { name, seconds, ...countStep({ isSuite, exitCode: status ?? 1, reports }) };
}

function finish(results) {
  const failed = results.reduce((total, result) => total + result.failed, 0);
  const passed = results.reduce((total, result) => total + result.passed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function main(wanted) {
  const faults = prepareMachine();
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length > 0) return finish([{ passed: 0, failed: faults.length }]);

  const steps = STEPS.filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  );
  const results = steps.map(run);
  process.stdout.write('\n');
  for (const { name, passed, failed, seconds } of results) {
    const verdict = failed > 0 ? 'FAILED' : 'ok';
    process.stdout.write(
      `${name.padEnd(30)}${verdict.padEnd(8)}${passed} passed, ${failed} failed, ${seconds} s\n`,
    );
  }
  finish(results);
}

main(process.argv.slice(2));
