import { useEffect, useRef, type MouseEvent, type PointerEvent, type TouchEvent } from 'react';

/** As long as the calendar's own; a finger that trembles less than this holds still. */
const LONG_MS = 450;
const SHAKES = 10;

interface Ears {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onTouchEnd: (event: TouchEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

interface Acts {
  readonly tap: (element: HTMLElement) => void;
  readonly long: (at: { readonly x: number; readonly y: number }) => void;
}

/** A tap and a long press, which some machines tell as a context menu; the tap that ends the press does nothing. */
export function useLongPress({ tap, long }: Acts): Ears {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const done = useRef(false);
  const stop = (): void => clearTimeout(timer.current);
  useEffect(() => stop, []);
  const act = (at: { readonly x: number; readonly y: number }): void => {
    stop();
    if (done.current) return;
    done.current = true;
    long(at);
  };
  return {
    onPointerDown: ({ clientX: x, clientY: y, pointerType }) => {
      done.current = false;
      from.current = { x, y };
      stop();
      if (pointerType !== 'mouse') timer.current = setTimeout(() => act({ x, y }), LONG_MS);
    },
    onPointerMove: ({ clientX, clientY }) => {
      const { x, y } = from.current;
      if (Math.hypot(clientX - x, clientY - y) > SHAKES) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    // No mouse follows the finger: it would press beside the menu and close it.
    onTouchEnd: (event) => {
      if (done.current && event.cancelable) event.preventDefault();
    },
    onContextMenu: (event) => {
      event.preventDefault();
      act({ x: event.clientX, y: event.clientY });
    },
    onClick: (event) => {
      stop();
      if (!done.current) tap(event.currentTarget);
      done.current = false;
    },
  };
}
