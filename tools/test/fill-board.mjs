/** What the benchmarks fill a board with, for the browser test of a plan that large. */
export { fillBoard, SIZES } from '../bench/fill-board.mjs';
