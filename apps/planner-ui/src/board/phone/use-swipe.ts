import { useRef, type TouchEvent } from 'react';
import { swipeOf } from './swipe.js';

interface Down {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

interface Ears {
  readonly onTouchStart: (event: TouchEvent) => void;
  readonly onTouchEnd: (event: TouchEvent) => void;
  readonly onTouchCancel: () => void;
}

/** Turns the page by a swipe of one finger. */
export function useSwipe(turn: (way: -1 | 1) => void): Ears {
  const down = useRef<Down | null>(null);
  return {
    onTouchStart: ({ touches, timeStamp }) => {
      const touch = touches[0];
      down.current =
        touch && touches.length === 1
          ? { x: touch.clientX, y: touch.clientY, at: timeStamp }
          : null;
    },
    onTouchEnd: ({ changedTouches, timeStamp }) => {
      const touch = changedTouches[0];
      const from = down.current;
      down.current = null;
      if (!touch || !from) return;
      const dx = touch.clientX - from.x;
      const way = swipeOf({ dx, dy: touch.clientY - from.y, ms: timeStamp - from.at });
      if (way !== 0) turn(way);
    },
    onTouchCancel: () => {
      down.current = null;
    },
  };
}
