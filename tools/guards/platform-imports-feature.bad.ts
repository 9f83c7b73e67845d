// Lints as apps/planner-api/src/platform/clock.ts
// Breaks import-x/no-restricted-paths (1)
import '../accounts/waiting-time.js';
