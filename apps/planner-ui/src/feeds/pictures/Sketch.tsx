import type { ReactNode } from 'react';
import classes from './pictures.module.css';

interface FrameProps {
  readonly children: ReactNode;
}

/** A phone, drawn with a few lines: what matters on it is in the accent. The words beside it tell the same. */
export function Phone({ children }: FrameProps) {
  return (
    <svg viewBox="0 0 160 150" className={classes['sketch']} aria-hidden>
      <rect x="40" y="4" width="80" height="142" rx="13" className={classes['case']} />
      <rect x="44" y="8" width="72" height="134" rx="10" className={classes['screen']} />
      <rect x="70" y="11" width="20" height="4" rx="2" className={classes['line']} />
      {children}
    </svg>
  );
}

/** The same for a page on a computer. */
export function Screen({ children }: FrameProps) {
  return (
    <svg viewBox="0 0 160 150" className={classes['sketch']} aria-hidden>
      <rect x="4" y="20" width="152" height="102" rx="7" className={classes['case']} />
      <rect x="8" y="34" width="144" height="84" rx="3" className={classes['screen']} />
      <circle cx="13" cy="27" r="2" className={classes['line']} />
      <circle cx="20" cy="27" r="2" className={classes['line']} />
      <circle cx="27" cy="27" r="2" className={classes['line']} />
      <path d="M62 122h36l5 12H57z" className={classes['case']} />
      {children}
    </svg>
  );
}

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
}

/** Something that is there and does not matter. */
export const Grey = ({ x, y, width, height = 4 }: BoxProps) => (
  <rect {...{ x, y, width, height }} rx={Math.min(3, height / 2)} className={classes['line']} />
);

/** A day's work in the calendar. */
export const Event = ({ x, y, width, height = 12 }: BoxProps) => (
  <>
    <rect {...{ x, y, width, height }} rx="2" className={classes['event']} />
    <rect x={x} y={y} width="2" height={height} className={classes['accent']} />
  </>
);

interface ButtonProps extends BoxProps {
  readonly word: string;
}

/** What one touches, with its word and the mark of a finger. */
export function Touched({ x, y, width, height = 16, word }: ButtonProps) {
  return (
    <>
      <rect {...{ x, y, width, height }} rx={height / 2} className={classes['accent']} />
      <text x={x + width / 2} y={y + height / 2 + 2.7} className={classes['word']}>
        {word}
      </text>
      <Finger x={x + width - 8} y={y + height + 5} />
    </>
  );
}

export const Finger = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <>
    <circle cx={x} cy={y} r="7" className={classes['touch']} />
    <circle cx={x} cy={y} r="3" className={classes['finger']} />
  </>
);

/** A word that is only read. */
export const Said = ({ x, y, word }: { readonly x: number; readonly y: number; word: string }) => (
  <text x={x} y={y} className={classes['said']}>
    {word}
  </text>
);
