/** Under which key the indexes keep what has no team; no resource has it. */
export const NOBODY = '';
