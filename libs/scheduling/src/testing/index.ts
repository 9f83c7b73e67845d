export * from './a-plan.js';
export * from './a-series.js';
export * from './at.js';
export * from './commands.js';
export * from './records.js';
export * from './random-plan.js';
export { chance, type Chance } from './chance.js';
export { playSequence, smallCompany } from './random-sequence.js';
export { storyBytes } from './random-story.js';
