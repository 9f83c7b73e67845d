// Lints as apps/planner-api/src/main.ts
// Breaks @typescript-eslint/no-floating-promises (1)
async function save(): Promise<void> {
  await Promise.resolve();
}

save();
