export * from './a-plan.js';
export * from './at.js';
export * from './commands.js';
export * from './records.js';
export * from './random-plan.js';
