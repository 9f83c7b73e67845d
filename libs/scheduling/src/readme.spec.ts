import { readFileSync } from 'node:fs';
import * as time from '@pastille/time';
import * as engine from './index.js';
import * as sentences from './sentences.js';
import * as testing from './testing/index.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

const MODULES: Readonly<Record<string, object>> = {
  '@pastille/time': time,
  '@pastille/scheduling': engine,
  '@pastille/scheduling/sentences': sentences,
  '@pastille/scheduling/testing': testing,
};

/** `import { a } from 'b'` as the same names out of what is given. */
const withoutImports = (code: string): string =>
  code
    .replace(/^import \* as (\w+) from ('[^']+');$/gm, 'const $1 = modules[$2];')
    .replace(/^import (\{[^}]+\}) from ('[^']+');$/gm, 'const $1 = modules[$2];');

/** Spaces that do not break are not to be seen in a document. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** What the example says that it prints. */
const promised = (code: string): readonly string[] =>
  [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text);

function printedBy(code: string): readonly string[] {
  const lines: string[] = [];
  const console = {
    log: (...values: unknown[]) => lines.push(plain(values.map(String).join(' '))),
  };
  // The example is a document: running it is the only way to know that it is true.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('modules', 'console', withoutImports(code)) as (
    modules: object,
    log: object,
  ) => void;
  run(MODULES, console);
  return lines;
}

describe('the README', () => {
  it('tells what really happens: its example runs, and prints what it says', () => {
    const [, code = ''] = /```ts\n([^`]+(?:`[^`]+`[^`]+)*?)```/.exec(README) ?? [];

    expect(promised(code).length).toBeGreaterThan(5);
    expect(printedBy(code)).toEqual(promised(code));
  });
});
