// Lints as libs/contracts/src/index.ts
// Breaks no-restricted-properties (2)
export const now = Date.now();
export const chance = Math.random();
