import type { Plan } from '@pastille/scheduling';
import { useEffect, useRef, type RefObject } from 'react';
import { useOpened } from '../popover/opened.js';
import type { BarAt } from '../selection/selected.js';
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

/** Pixels; another line counts as far away. */
const OTHER_LINE = 10_000;

/** What stands nearest to where a bar stood, on its own line if there is anything. */
function nearestBar(root: Element, { rowId }: BarAt, { left, top }: DOMRect): HTMLElement | null {
  const far = (bar: Element): number => {
    const place = bar.getBoundingClientRect();
    const away = Math.hypot(place.left - left, place.top - top);
    return bar.getAttribute('data-row-id') === rowId ? away : away + OTHER_LINE;
  };
  const bars = [...root.querySelectorAll('.pl-bar[data-intervention-id]:not([data-mirror])')];
  const [nearest] = bars.sort((a, b) => far(a) - far(b));
  return mainOf(nearest ?? null);
}

/**
 * One stop of the Tab key for all bars, wherever the arrows left it; and the focus stays with its bar when
 * the calendar draws that anew, or goes to the next one when it leaves the plan.
 */
class FocusKeeper {
  private at: BarAt | null = null;
  private element: HTMLElement | null = null;
  private hadFocus = false;
  /** Where it was seen last. */
  private place = new DOMRect();
  private frame = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly stands: (interventionId: string) => boolean,
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
    this.place = main.getBoundingClientRect();
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
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement === root;
    if (this.hadFocus && isLost) this.recover(own);
    else if (own && this.hadFocus) this.place = own.getBoundingClientRect();
  };

  /** The bar that had the focus was drawn anew, went out of sight, or is gone. */
  private recover(own: HTMLElement | null): void {
    const { at, root } = this;
    if (!at) return;
    if (own) {
      own.focus({ preventScroll: true });
      return;
    }
    const next = this.stands(at.interventionId) ? null : nearestBar(root, at, this.place);
    (next ?? root).focus({ preventScroll: true });
    this.hadFocus = true;
  }
}

export function useKeptFocus(root: RefObject<HTMLElement | null>, plan: Plan): void {
  const latest = useRef(plan);
  const keeper = useRef<FocusKeeper | null>(null);
  const isOpen = useOpened() !== null;
  useEffect(() => {
    if (isOpen) return;
    const timer = setTimeout(() => keeper.current?.comeBack(), CLOSING_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  useEffect(() => {
    latest.current = plan;
  });
  useEffect(() => {
    if (!root.current) return;
    keeper.current = new FocusKeeper(root.current, (id) => {
      const one = latest.current.intervention(id);
      return one !== undefined && one.state !== 'cancelled';
    });
    return keeper.current.listen();
  }, [root]);
}
