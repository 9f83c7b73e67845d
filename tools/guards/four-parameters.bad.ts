// Lints as libs/time/src/index.ts
// Breaks house/few-parameters (1)
export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;
