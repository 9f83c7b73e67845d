// Lints each canary as if its text stood in the real file it names, with the real configuration, and
// prints what ESLint said as JSON. A process of its own: ESLint and Nx load native code that Jest's
// module sandbox does not.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { ESLint } from 'eslint';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HEADER = /^\/\/ Lints as (?<as>\S+)\n\/\/ Breaks (?<rule>\S+) \((?<times>\d+)\)\n/;

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    // In a single run the parser would read the real file from the disk instead of the canary.
    languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } },
  },
});

async function lintCanary(file) {
  const text = readFileSync(HERE + file, 'utf8');
  const header = HEADER.exec(text)?.groups;
  if (!header) throw new Error(`${file}: the first two lines must say « Lints as » and « Breaks »`);
  if (!existsSync(ROOT + header.as)) throw new Error(`${file}: ${header.as} does not exist`);
  const results = await eslint.lintText(text, { filePath: ROOT + header.as });
  const reported = results
    .flatMap((result) => result.messages)
    .map((message) => message.ruleId ?? `fatal: ${message.message}`);
  return { file, expected: Array(Number(header.times)).fill(header.rule), reported };
}

const canaries = readdirSync(HERE).filter((file) => /\.bad\.tsx?$/.test(file));
const reports = [];
for (const file of canaries) {
  reports.push(
    await lintCanary(file).catch((error) => ({
      file,
      expected: [],
      reported: [`fatal: ${error.message}`],
    })),
  );
}
process.stdout.write(JSON.stringify(reports));
