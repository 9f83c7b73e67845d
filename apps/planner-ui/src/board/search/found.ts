import type { Answer } from './answer.js';

/** A hit: what it is called, and what to say of it. */
export interface Found {
  readonly title: string;
  readonly answer: Answer;
}
