/**
 * Runs the engine's examples for Stryker (libs/scheduling/stryker.config.json), all in one process: sources and specs become one
 * script, compiled once and evaluated afresh for each mutant. Jest loads 200 modules anew each time, which takes seconds for each of
 * thousands of mutants.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { expect } from 'expect';
import { bind } from 'jest-each';
import { rolldown } from 'rolldown';

const ENTRY = 'every-example';
/** Fewer folders are quicker, and let more mutants live. */
const FOLDERS = (process.env.MUTATION_FOLDERS ?? 'rules,decide,scenarios').split(',');
/** Properties take seconds for each mutant; rules/index.spec.ts reads the sources, which Stryker has rewritten. */
const LEFT_OUT = /\.prop\.spec|rules\/index\.spec/;
const FAILED = 1;

/** Looked for once in Stryker's copy of the tree, not when this file is loaded. */
const specs = () => {
  const sources = resolve('libs/scheduling/src');
  return FOLDERS.flatMap((folder) =>
    readdirSync(resolve(sources, folder)).map((name) => `${sources}/${folder}/${name}`),
  ).filter((path) => path.endsWith('.spec.ts') && !LEFT_OUT.test(path));
};

const everyExample = {
  name: ENTRY,
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) =>
    id === ENTRY
      ? specs()
          .map((path) => `import '${path}';\n`)
          .join('')
      : null,
};

async function compile() {
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'node',
    plugins: [everyExample],
    treeshake: false,
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  return new Script(`(function (require, exports, module) {${output[0].code}\n})`);
}

/** Tests by their full title. Defines the part of Jest's vocabulary which our specs use. */
function collect(script) {
  const tests = new Map();
  let block = { title: '', before: [] };
  const it = (title, run) => {
    let id = `${block.title}${title}`;
    while (tests.has(id)) id += ' (again)';
    tests.set(id, { run, block });
  };
  const describe = (title, declare) => {
    const outer = block;
    block = { title: `${outer.title}${title} `, before: [...outer.before] };
    declare();
    block = outer;
  };
  const beforeAll = (run) => block.before.push(run);
  it.each = bind(it, false);
  describe.each = bind(describe, false);
  Object.assign(globalThis, { it, test: it, describe, beforeAll, expect });
  script.runInThisContext()(createRequire(import.meta.url), {}, {});
  return tests;
}

async function failureOf({ run, block }) {
  try {
    for (const prepare of block.before.splice(0)) await prepare();
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

/** Who found the last mutants is asked first, then the quick before the slow: most mutants fall to one of the first tests. */
function createOrder() {
  const killedAt = new Map();
  const durations = new Map();
  const kills = (id) => killedAt.get(id) ?? 0;
  const duration = (id) => durations.get(id) ?? 0;
  return {
    sorted: (ids) => [...ids].sort((a, b) => kills(b) - kills(a) || duration(a) - duration(b)),
    learn({ id, timeSpentMs, status }) {
      durations.set(id, timeSpentMs);
      if (status === FAILED) killedAt.set(id, performance.now());
    },
  };
}

/** The instrumented sources look here for the mutant to be, and write here what each test covers. */
const context = (globalThis.__stryker__ ??= {});
const order = createOrder();

async function runTests(tests, ids, bail) {
  const results = [];
  for (const id of ids) {
    context.currentTestId = id;
    const start = performance.now();
    const failureMessage = await failureOf(tests.get(id));
    const result = {
      ...{ id, name: id, timeSpentMs: performance.now() - start },
      ...(failureMessage === null ? { status: 0 } : { status: FAILED, failureMessage }),
    };
    results.push(result);
    order.learn(result);
    if (bail && result.status === FAILED) break;
  }
  context.currentTestId = undefined;
  return results;
}

/** A static mutant lives while the script is evaluated, the others only while tests run. */
async function resultsUnder(script, options) {
  const { activeMutant, testFilter, disableBail, mutantActivation } = options;
  try {
    context.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const tests = collect(script);
    context.activeMutant = activeMutant.id;
    const asked = order.sorted(testFilter ?? tests.keys());
    return await runTests(tests, asked, !disableBail);
  } catch (error) {
    return [{ id: 'loading', status: FAILED, failureMessage: String(error?.message ?? error) }];
  }
}

function verdictOn(results) {
  const nrOfTests = results.length;
  const failed = results.filter(({ status }) => status === FAILED);
  if (failed.length === 0) return { status: 'survived', nrOfTests };
  const [{ failureMessage }] = failed;
  return { status: 'killed', killedBy: failed.map(({ id }) => id), failureMessage, nrOfTests };
}

function createRunner() {
  let script;
  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      script = await compile();
    },

    async dryRun() {
      Object.assign(context, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
      const tests = collect(script);
      const results = await runTests(tests, tests.keys(), false);
      return { status: 'complete', tests: results, mutantCoverage: context.mutantCoverage };
    },

    async mutantRun(options) {
      const { hitLimit } = options;
      Object.assign(context, { hitLimit, hitCount: hitLimit ? 0 : undefined });
      const results = await resultsUnder(script, options);
      return context.hitCount > hitLimit ? { status: 'timeout' } : verdictOn(results);
    },
  };
}

createRunner.inject = [];
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'engine-examples', factory: createRunner },
];
