// Lints as apps/planner-api/src/main.ts
// Breaks @nx/enforce-module-boundaries (1)
import '../../planner-ui/src/main.js';
