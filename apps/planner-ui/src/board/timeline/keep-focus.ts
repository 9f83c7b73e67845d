import { useEffect, useRef, type RefObject } from 'react';
import { useOpened } from '../popover/opened.js';
import type { BarAt } from '../selection/selected.js';
import { walkFrom } from '../selection/walk-bars.js';
import type { Drawn } from '../selection/bars-between.js';
import { barAtOf } from './hand/press.js';

/** What opens on a bar and belongs to it. */
const OPENED = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Milliseconds in which a popover gives the focus back by itself. */
const CLOSING_MS = 60;

const mainOf = (bar: Element | null): HTMLElement | null =>
  bar?.querySelector<HTMLElement>('.pl-bar-main') ?? null;

function drawnBar(root: Element, { interventionId, rowId }: BarAt): HTMLElement | null {
  const id = `.pl-bar[data-intervention-id="${CSS.escape(interventionId)}"]:not([data-mirror])`;
  return mainOf(
    root.querySelector(`${id}[data-row-id="${CSS.escape(rowId)}"]`) ?? root.querySelector(id),
  );
}

/** What stood beside a bar that is gone, nearest first. */
function beside(drawn: Drawn, at: BarAt): readonly BarAt[] {
  return (['right', 'left', 'down', 'up'] as const).flatMap(
    (way) => walkFrom(drawn, at, way) ?? [],
  );
}

/**
 * One stop of the Tab key for all bars, wherever the arrows left it; and the focus stays with its bar when
 * the calendar draws that anew, or goes to the next one when it leaves the plan.
 */
class FocusKeeper {
  private at: BarAt | null = null;
  private element: HTMLElement | null = null;
  private hadFocus = false;
  private neighbours: readonly BarAt[] = [];
  private frame = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly drawn: () => Drawn,
  ) {}

  listen(): () => void {
    const observer = new MutationObserver(this.soon);
    observer.observe(this.root, { childList: true, subtree: true });
    document.addEventListener('focusin', this.onFocus);
    document.addEventListener('pointerdown', this.onPress, true);
    this.soon();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(this.frame);
      document.removeEventListener('focusin', this.onFocus);
      document.removeEventListener('pointerdown', this.onPress, true);
    };
  }

  readonly soon = (): void => {
    this.frame ||= requestAnimationFrame(this.settle);
  };

  private readonly onFocus = ({ target }: FocusEvent): void => {
    const main = target instanceof HTMLElement ? target.closest('.pl-bar-main') : null;
    const bar = main?.closest('.pl-bar');
    this.hadFocus = bar !== null && bar !== undefined && this.root.contains(bar);
    if (!bar || !(main instanceof HTMLElement) || !this.hadFocus) return;
    this.at = barAtOf(bar);
    this.neighbours = [];
    this.makeStop(main);
  };

  /** What opened on a bar has closed: who did not click elsewhere goes on from that bar. */
  readonly comeBack = (): void => {
    const { at } = this;
    if (!at || document.activeElement !== document.body) return;
    this.hadFocus = true;
    this.soon();
  };

  /** A click beside all bars takes the focus away, and that is meant. */
  private readonly onPress = ({ target }: PointerEvent): void => {
    const stays = target instanceof Element && target.closest(`.pl-bar, ${OPENED}`) !== null;
    if (stays) return;
    this.hadFocus = false;
    this.at = null;
  };

  private makeStop(main: HTMLElement): void {
    if (this.element !== main) this.element?.setAttribute('tabindex', '-1');
    this.element = main;
    main.setAttribute('tabindex', '0');
  }

  private readonly settle = (): void => {
    this.frame = 0;
    const { at, root } = this;
    const own = at && drawnBar(root, at);
    const stop = own ?? mainOf(root.querySelector('.pl-bar[data-intervention-id]'));
    if (stop && stop.getAttribute('tabindex') !== '0') this.makeStop(stop);
    if (this.hadFocus && document.activeElement === document.body) this.recover(own);
    else if (at && this.hadFocus) this.neighbours = beside(this.drawn(), at);
  };

  /** The bar that had the focus was drawn anew, went out of sight, or is gone. */
  private recover(own: HTMLElement | null): void {
    const { at, root } = this;
    if (!at) return;
    if (own) {
      own.focus({ preventScroll: true });
      return;
    }
    const isGone = !this.drawn().bars.some(
      ({ interventionId }) => interventionId === at.interventionId,
    );
    const next = isGone ? this.neighbours.map((one) => drawnBar(root, one)).find(Boolean) : null;
    (next ?? root).focus({ preventScroll: true });
    this.hadFocus = true;
  }
}

export function useKeptFocus(root: RefObject<HTMLElement | null>, drawn: () => Drawn): void {
  const latest = useRef(drawn);
  const keeper = useRef<FocusKeeper | null>(null);
  const isOpen = useOpened() !== null;
  useEffect(() => {
    if (isOpen) return;
    const timer = setTimeout(() => keeper.current?.comeBack(), CLOSING_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  useEffect(() => {
    latest.current = drawn;
  });
  useEffect(() => {
    if (!root.current) return;
    keeper.current = new FocusKeeper(root.current, () => latest.current());
    return keeper.current.listen();
  }, [root]);
}
