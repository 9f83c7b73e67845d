// Lints as libs/scheduling/src/index.ts
// Breaks no-restricted-imports (1)
import { rrulestr } from 'rrule';

export const parseRule = rrulestr;
