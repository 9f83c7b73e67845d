import { formatLocalDate, type DayNumber } from '@pastille/time';
import { useEffect, useMemo, useState } from 'react';
import type { Line } from './evening.js';
import {
  NONE,
  parseEvenings,
  progressOf,
  withSeen,
  type Evenings,
  type Progress,
} from './progress.js';

interface Known extends Progress {
  readonly settle: (key: string) => void;
}

const read = (place: string): Evenings => {
  try {
    return parseEvenings(localStorage.getItem(place));
  } catch {
    return NONE;
  }
};

function write(place: string, evenings: Evenings): void {
  try {
    localStorage.setItem(place, JSON.stringify(evenings));
  } catch {
    // A browser that keeps nothing: the evening is counted anew after a reload.
  }
}

/** How far this evening is settled, in this browser, over a reload. */
export function useProgress(boardId: string, today: DayNumber, lines: readonly Line[]): Known {
  const place = `pastille.evening.${boardId}.${formatLocalDate(today)}`;
  const [kept, setKept] = useState(() => read(place));
  const evenings = useMemo(() => withSeen(kept, lines), [kept, lines]);
  if (evenings !== kept) setKept(evenings);
  useEffect(() => write(place, evenings), [place, evenings]);
  return {
    ...progressOf(evenings, lines),
    settle: (key) => setKept((now) => ({ ...now, settled: [...now.settled, key] })),
  };
}
