import { useBoardPart } from '../board-context.js';
import type { Section } from '../needs/sections.js';

/** How many of what has not been fetched begin within a day; of other parts none. */
export const useUrgent = (section: Section): number =>
  useBoardPart(({ facts }) => (section === 'unfetched' ? facts.fresh.notices.length : 0));
