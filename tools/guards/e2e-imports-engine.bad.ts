// Lints as apps/planner-ui-e2e/src/setting/product.ts
// Breaks @nx/enforce-module-boundaries (1)
export * from '@pastille/scheduling';
