// Lints as apps/planner-api/src/accounts/accounts.module.ts
// Breaks import-x/no-restricted-paths (1)
import '../planning/persistence/board.row.js';
