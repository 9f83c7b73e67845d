import { useEffect, type RefObject } from 'react';
import { nearSignal } from '../links/near.js';

/** A pointer that only passes over shows nothing; one that leaves may come back from the line it reached for. */
const ENTER_MS = 140;
const LEAVE_MS = 350;

const barAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('.pl-bar[data-intervention-id]') : null;

const isOurs = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-link-part]') !== null;

function setNear(bar: Element | null): void {
  const known = nearSignal.get();
  const interventionId = bar?.getAttribute('data-intervention-id') ?? null;
  const rowId = bar?.getAttribute('data-row-id') ?? '';
  if (interventionId === null) nearSignal.set(null);
  else if (known?.interventionId !== interventionId || known.rowId !== rowId)
    nearSignal.set({ interventionId, rowId });
}

/** Tells which bar the pointer or the focus lies on. Nothing while a button is held: a hand at work wants no news. */
export function useNearBar(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = (bar: Element | null): void => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => setNear(bar), bar ? ENTER_MS : LEAVE_MS);
    };
    const focused = (): Element | null =>
      element.contains(document.activeElement) ? barAt(document.activeElement) : null;
    const watching = new AbortController();
    const options = { signal: watching.signal, passive: true };
    const over = ({ target, buttons }: PointerEvent): void => {
      if (buttons !== 0) return;
      if (isOurs(target)) {
        if (timer) clearTimeout(timer);
        return;
      }
      soon(barAt(target) ?? focused());
    };
    element.addEventListener('pointerover', over, options);
    element.addEventListener('pointerleave', () => soon(focused()), options);
    element.addEventListener(
      'focusin',
      ({ target }) => (isOurs(target) ? undefined : setNear(barAt(target))),
      options,
    );
    return () => {
      watching.abort();
      if (timer) clearTimeout(timer);
      nearSignal.set(null);
    };
  }, [root]);
}
