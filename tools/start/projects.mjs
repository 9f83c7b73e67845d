/** What is built, in order: each after those it needs. `output` proves that it was. */
export const LIBS = [
  { name: '@pastille/time', folder: 'libs/time', output: 'dist/index.js' },
  { name: '@pastille/scheduling', folder: 'libs/scheduling', output: 'dist/index.js' },
  { name: '@pastille/contracts', folder: 'libs/contracts', output: 'dist/index.js' },
  { name: '@pastille/ical', folder: 'libs/ical', output: 'dist/index.js' },
];
export const API = [
  ...LIBS,
  { name: '@pastille/planner-api', folder: 'apps/planner-api', output: 'dist/main.js' },
];
export const ALL = [
  ...API,
  { name: '@pastille/planner-ui', folder: 'apps/planner-ui', output: 'dist/index.html' },
];
