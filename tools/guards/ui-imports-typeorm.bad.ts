// Lints as apps/planner-ui/src/main.tsx
// Breaks @nx/enforce-module-boundaries (1)
import { DataSource } from 'typeorm';

export const source = DataSource;
