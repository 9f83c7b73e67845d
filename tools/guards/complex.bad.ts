// Lints as libs/time/src/index.ts
// Breaks complexity (1)
export function eleven(a: number): number {
  if (a === 1) return 10;
  if (a === 2) return 20;
  if (a === 3) return 30;
  if (a === 4) return 40;
  if (a === 5) return 50;
  if (a === 6) return 60;
  if (a === 7) return 70;
  if (a === 8) return 80;
  if (a === 9) return 90;
  if (a === 10) return 100;
  return a;
}
