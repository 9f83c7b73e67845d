import { useEffect, useState } from 'react';
import { nowDate } from '../../app/clock.js';

/** What fits between the margins of an A4 page that lies on its side, in CSS pixels. */
const PAGE_WIDTH = 1062;

/** Days that one would scroll to: how much wider than its frame the calendar is, which then begins at its first day. */
function widthBeyond(face: Element): number {
  const wide = [...face.querySelectorAll<HTMLElement>('.pl-timeline *')].filter(
    (one) =>
      one.scrollWidth > one.clientWidth + 1 &&
      ['auto', 'scroll'].includes(getComputedStyle(one).overflowX),
  );
  const beyond = Math.max(0, ...wide.map((one) => one.scrollWidth - one.clientWidth));
  for (const one of wide) {
    one.scrollLeft = 0;
    one.dispatchEvent(new Event('scroll'));
  }
  return beyond;
}

const SCHEME = 'data-mantine-color-scheme';

/**
 * While the browser prints: paper is light whatever the screen is, and the face of the board as wide as it
 * stands there, made smaller until all of it fits on the page.
 * @returns when that was last; `null`: not yet
 */
export function usePrintedBoard(): Date | null {
  const [at, setAt] = useState<Date | null>(null);
  useEffect(() => {
    const { body, documentElement } = document;
    let scheme: string | null = null;
    const before = (): void => {
      // Something else of the page is being printed, which hides the board.
      if (body.dataset['printing'] !== undefined) return;
      body.dataset['printing'] = 'board';
      scheme = documentElement.getAttribute(SCHEME);
      documentElement.setAttribute(SCHEME, 'light');
      const face = document.querySelector('[data-print="face"]');
      const own = Math.max(face?.clientWidth ?? PAGE_WIDTH, 320);
      const width = own + (face ? widthBeyond(face) : 0);
      body.style.setProperty('--print-width', `${width}px`);
      body.style.setProperty('--print-zoom', `${Math.min(1.4, PAGE_WIDTH / width)}`);
      setAt(nowDate());
    };
    const after = (): void => {
      if (body.dataset['printing'] !== 'board') return;
      delete body.dataset['printing'];
      if (scheme !== null) documentElement.setAttribute(SCHEME, scheme);
    };
    // Ahead of the calendar's own listener, which measures at once.
    window.addEventListener('beforeprint', before, { capture: true });
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before, { capture: true });
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return at;
}
