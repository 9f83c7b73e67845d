import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONFLICT_CODES } from './conflict.js';
import { RULES } from './index.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(FOLDER);
const read = (file: string): string => readFileSync(FOLDER + file, 'utf8');
const ruleFiles = files.filter(
  (file) =>
    !file.includes('.spec.') && /^export const \w+: (Rule|RuleOver<'\w+'>) = /m.test(read(file)),
);

const nameOf = (code: string): string =>
  code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('the rules', () => {
  it('are one to a file, named after its code, and in the table of contents', () => {
    expect(ruleFiles.map((file) => file.replace('.ts', '')).sort()).toEqual(
      RULES.map(({ code }): string => code).sort(),
    );
  });

  it('have a sentence in the planner’s words above them', () => {
    for (const file of ruleFiles) {
      expect([file, /\*\/\nexport const \w+: (Rule|RuleOver<'\w+'>) = /.test(read(file))]).toEqual([
        file,
        true,
      ]);
    }
  });

  it('are each the subject of exactly one spec', () => {
    const specs = files.filter((file) => file.endsWith('.spec.ts'));
    for (const { code } of RULES) {
      const own = specs.filter((file) => read(file).includes(`\ndescribe('${code}', `));
      const judged = own.flatMap((file) => [...read(file).matchAll(/judgedBy\(\s*(\w+)/g)]);
      const used = [...new Set(judged.map(([, name]) => name))];
      expect([code, own, used]).toEqual([code, [`${code}.spec.ts`], [nameOf(code)]]);
    }
  });

  it('have a code of the model', () => {
    for (const { code } of RULES) expect(CONFLICT_CODES).toContain(code);
  });
});
