import { namedUuid } from '../platform/named-uuid.js';

/** Any fixed UUID: the space of all ids of the demo company. */
const DEMO_SPACE = 'b7a6f0d2-3c1e-4f5a-9b8d-6e2c4a1f7d30';

/** The same name, the same id: tests and links to the demo company keep working. */
export const demoId = (name: string): string => namedUuid(DEMO_SPACE, name);

export const DEMO_COMPANY_ID = demoId('company');
export const DEMO_BOARD_ID = demoId('board');
export const CHAMBERY_ID = demoId('branch:chambery');
export const COLMAR_ID = demoId('branch:colmar');
