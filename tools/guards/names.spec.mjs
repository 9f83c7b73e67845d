import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { badNames } from './names.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SKIPPED = ['node_modules', 'dist', '.test', '.data', 'coverage'];

function filesUnder(folder) {
  return readdirSync(ROOT + folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED.includes(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}

describe('names', () => {
  it.each([
    'libs/time/src/utils/pad.ts',
    'libs/time/src/helpers.ts',
    'apps/planner-api/src/common/clock.ts',
    'apps/planner-api/src/planning/planning.service.ts',
    'apps/planner-api/src/planning/move.types.ts',
    'apps/planner-ui/src/board/BoardManager.tsx',
    'apps/planner-ui/src/board/IBoard.ts',
    'apps/planner-ui/src/board/board-page.tsx',
    'libs/time/src/localDate.ts',
  ])('refuses %s', (path) => {
    expect(badNames([path])).toHaveLength(1);
  });

  it.each([
    'libs/time/src/local-date.ts',
    'libs/time/src/local-date.spec.ts',
    'apps/planner-api/src/planning/persistence/plan.repository.ts',
    'apps/planner-api/src/platform/database/migrations/1763700000000-first-schema.ts',
    'apps/planner-ui/src/board/BoardPage.tsx',
    'apps/planner-ui/src/main.tsx',
    'apps/planner-ui/src/board/timeline/toCalendar.ts',
  ])('accepts %s', (path) => {
    expect(badNames([path])).toEqual([]);
  });

  it('finds none to refuse in this project', () => {
    const files = ['apps', 'libs', 'tools'].flatMap(filesUnder);

    expect(files.length).toBeGreaterThan(20);
    expect(badNames(files)).toEqual([]);
  });
});
