// Lints as apps/planner-ui/src/main.tsx
// Breaks react-hooks/exhaustive-deps (1)
import { useMemo } from 'react';

export function Canary({ label }: { label: string }) {
  return useMemo(() => label.toUpperCase(), []);
}
