// Lints as libs/time/src/index.ts
// Breaks @typescript-eslint/no-explicit-any (1)
export const anything: any = 1;
