import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * FullCalendar's own frame: its grid has no row while rows are virtual, and it scrolls without taking
 * the focus. Bars and heads, which are ours, take it instead. To be looked at again with each release.
 */
const isOfFullCalendar = ({ id, target }: { id: string; target: string }): boolean =>
  ['aria-required-children', 'scrollable-region-focusable'].includes(id) &&
  /(^|> )\.fc-[^ ]+$/.test(target);

/** Menus and popovers hang at the end of the document, outside of its regions: they have roles and names of their own. */
const FLOATING = 'region';

/** What axe finds on the page as it stands, or in one part of it, of any weight: the rule and where. */
export async function axeFaults(page: Page, within?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).disableRules([FLOATING]);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target: target.join(' ') })))
    .filter((fault) => !isOfFullCalendar(fault))
    .map(({ id, target }) => `${id}: ${target}`);
}
