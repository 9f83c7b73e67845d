// Lints as libs/time/src/index.ts
// Breaks max-depth (1)
export function deepest(given: number): number {
  if (given > 0) {
    if (given > 1) {
      if (given > 2) {
        if (given > 3) return 4;
      }
    }
  }
  return 0;
}
