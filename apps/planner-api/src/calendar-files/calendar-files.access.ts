/** model.md, « Who may », row « records »: whoever may import worksites may import an agenda. */
export { mayImport as mayReadCalendars } from '../planning/planning.access.js';
