import { anchorAt, type Opened } from '../popover/opened.js';

/** The search stands in the middle of the window, whatever it was opened from. */
export const SEARCH: Opened = { kind: 'search', anchor: anchorAt(0, 0) };
