import { useEffect, useState } from 'react';

type Job = () => void;

const waiting: Job[] = [];
let running = false;

function runNext(): void {
  const job = waiting.shift();
  if (!job) {
    running = false;
    return;
  }
  job();
  // One at a time with a breath between them: the hand on the board comes first.
  setTimeout(runNext, 0);
}

function enqueue(job: Job): Job {
  waiting.push(job);
  if (!running) {
    running = true;
    setTimeout(runNext, 0);
  }
  return () => {
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
  };
}

/**
 * A value that takes a while: worked out when nothing else is to be done, and kept until the next one is
 * there. `null` before the first, and where nobody wants it yet. `work` must be the same function for as
 * long as the value is good.
 */
export function useWhenIdle<T>(work: () => T, isWanted: boolean): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    return enqueue(() => setValue(() => work()));
  }, [work, isWanted]);
  return value;
}
