import type { Locator, Page } from 'playwright-core';

/** What all that was found has in that attribute, in the order of the page. */
export const readOff = (found: Locator, attribute: string): Promise<string[]> =>
  found.evaluateAll((all, name) => all.map((one) => one.getAttribute(name) ?? ''), attribute);

/** Ids of the worksites whose heads are drawn, from top to bottom. */
export function worksiteIds(page: Page): Promise<string[]> {
  return page.locator('[data-worksite-id]').evaluateAll((heads) =>
    heads
      .map((head) => ({
        id: head.getAttribute('data-worksite-id') ?? '',
        top: head.getBoundingClientRect().top,
      }))
      .sort((a, b) => a.top - b.top)
      .map(({ id }) => id)
      .filter((id, index, all) => id !== all[index - 1]),
  );
}

/** Bars that a hand can move: open, unlocked, whole in sight with room for two days at their right. */
export function movableIds(page: Page): Promise<string[]> {
  return page
    .locator('.pl-bar[data-state="open"]:not([data-locked]):not([data-mirror])')
    .evaluateAll((bars) => {
      const area = document.querySelector('.pl-timeline')?.getBoundingClientRect();
      if (!area) return [];
      const fits = (bar: Element): boolean => {
        const { left, right, top, bottom } = bar.getBoundingClientRect();
        const isInside = top > area.top + 70 && bottom < area.bottom - 20;
        return isInside && left > area.left + 310 && right < area.right - 260;
      };
      // Visits stand close: one that moves may find no line left and hide behind a « + ».
      const hasRoom = (bar: Element): boolean => bar.getAttribute('data-row-id') !== 'other';
      return bars
        .filter((bar) => fits(bar) && hasRoom(bar))
        .map((bar) => bar.getAttribute('data-intervention-id') ?? '');
    });
}

/** Where every bar in sight is drawn. */
export function picture(page: Page): Promise<string[]> {
  return page.locator('.pl-bar:not([data-mirror])').evaluateAll((bars) =>
    bars
      .map((bar) => {
        const { left, top, width } = bar.getBoundingClientRect();
        const id = bar.getAttribute('data-intervention-id');
        const lock = bar.getAttribute('data-locked') ?? 'free';
        return [id, Math.round(left), Math.round(top), Math.round(width), lock].join(' ');
      })
      .sort(),
  );
}

/** Rows of people, crews or machines that are drawn whole, from top to bottom. */
export function rowIdsInSight(page: Page): Promise<string[]> {
  return page.locator('[data-resource-row]').evaluateAll((heads) =>
    heads
      .filter((head) => {
        const { top, bottom } = head.getBoundingClientRect();
        return top > 150 && bottom < window.innerHeight - 40;
      })
      .map((head) => head.getAttribute('data-resource-row') ?? ''),
  );
}
