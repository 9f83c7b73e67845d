// Lints as libs/time/src/index.ts
// Breaks @typescript-eslint/switch-exhaustiveness-check (1)
export function shape(status: 'red' | 'orange' | 'green'): string {
  switch (status) {
    case 'red':
      return 'ring';
    case 'orange':
      return 'half';
  }
  return 'disc';
}
