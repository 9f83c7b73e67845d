/** model.md, « Who may », row « records »: an import is records, whatever their number. */
export { mayImport } from '../planning/planning.access.js';
