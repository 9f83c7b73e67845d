import type { Page } from 'playwright-core';

export interface PlanMark {
  /** Changes of that board that the server has not answered. */
  readonly waiting: number;
  /** Revision and fingerprint of the plan that it shows. */
  readonly plan: string;
}

/** What a board says of the plan it shows: two that say the same show the same, bars out of sight included. */
export const planMark = (page: Page): Promise<PlanMark> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('pastille:tell-plan'));
    const { waiting, plan } = document.documentElement.dataset;
    return { waiting: Number(waiting), plan: plan ?? '' };
  });
