// Lints as libs/ical/src/index.ts
// Breaks no-restricted-syntax (1)
export const now = new Date();
export const then = new Date('2026-11-23T08:00:00Z');
