// Lints as apps/planner-ui-e2e/src/board-page.ts
// Breaks @nx/enforce-module-boundaries (1)
export * from '@pastille/scheduling';
