// Lints as libs/time/src/index.ts
// Breaks @typescript-eslint/consistent-type-assertions (1)
export const minutes = (given: unknown): number => given as number;
