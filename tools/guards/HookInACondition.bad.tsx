// Lints as apps/planner-ui/src/main.tsx
// Breaks react-hooks/rules-of-hooks (1)
import { useState } from 'react';

export function Canary({ open }: { open: boolean }) {
  if (open) useState(0);
  return null;
}
