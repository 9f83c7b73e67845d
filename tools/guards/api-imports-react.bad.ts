// Lints as apps/planner-api/src/main.ts
// Breaks @nx/enforce-module-boundaries (1)
import { createElement } from 'react';

export const element = createElement;
