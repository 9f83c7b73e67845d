import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const told = read('docs/gesture-coverage.md');
const NAMED = /`([a-z-]+): ([^`]+)`/g;

/** Tests that the page names: the file, and how the title begins. */
const named = [...told.matchAll(NAMED)].map(([, file, title]) => ({ file, title }));

describe('the page that says which browser test plays which gesture', () => {
  it('names only tests that are there', () => {
    const sources = new Map();
    const sourceOf = (file) => {
      if (!sources.has(file)) sources.set(file, read(`apps/planner-ui-e2e/src/${file}.e2e.ts`));
      return sources.get(file);
    };

    const missing = named.filter(({ file, title }) => !sourceOf(file).includes(title));

    expect(named.length).toBeGreaterThan(80);
    expect(missing).toEqual([]);
  });

  it('leaves no cell empty', () => {
    const rows = told.split('\n').filter((line) => line.startsWith('| '));

    expect(
      rows.filter((row) =>
        row
          .split('|')
          .slice(1, -1)
          .some((cell) => cell.trim() === ''),
      ),
    ).toEqual([]);
  });
});
