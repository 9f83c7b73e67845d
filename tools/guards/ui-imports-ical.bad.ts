// Lints as apps/planner-ui/src/main.tsx
// Breaks @nx/enforce-module-boundaries (1)
import { foldLines } from '@pastille/ical';

export const fold = foldLines;
