// Lints as apps/planner-ui/src/main.tsx
// Breaks no-console (1)
console.log('debug');
