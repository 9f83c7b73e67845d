export { foldLines, unfoldLines } from './fold-lines.js';
