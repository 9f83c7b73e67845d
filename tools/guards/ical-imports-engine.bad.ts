// Lints as libs/ical/src/index.ts
// Breaks @nx/enforce-module-boundaries (1)
export * from '@pastille/scheduling';
