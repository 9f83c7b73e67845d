import type { PrintDraft, PrintKind } from './print-draft.js';
import classes from './PrintPage.module.css';

interface Props {
  readonly kind: PrintKind;
  readonly draft: PrintDraft;
}

/** A sketch of the page: no picture of real data, which would have to be made first. */
export function PagePicture({ kind, draft }: Props) {
  return kind === 'week' ? (
    <WeekSketch draft={draft} />
  ) : (
    <UprightSketch isPile={kind === 'sheets'} />
  );
}

const BARS: readonly (readonly [row: number, from: number, to: number, tint: string])[] = [
  [0, 0, 3, 'pool'],
  [0, 3, 5, 'pool'],
  [1, 0, 2, 'pool'],
  [1, 2.5, 3, 'plain'],
  [2, 1, 4, 'stove'],
  [3, 0, 1, 'stove'],
  [3, 3, 5, 'stove'],
  [4, 0, 2.5, 'garden'],
  [4, 3, 3.5, 'plain'],
  [5, 1, 5, 'garden'],
];

const [WIDTH, HEIGHT, HEADS, TOP] = [282, 198, 44, 34];

function WeekSketch({ draft }: { readonly draft: PrintDraft }) {
  const weeks = Number(draft.weeks);
  const day = (WIDTH - 24 - HEADS) / (5.6 * weeks);
  const left = 12 + HEADS;
  const row = (HEIGHT - TOP - 24) / 6;
  const days = Array.from({ length: 5 * weeks }, (_, index) => index);
  const x = (at: number): number => left + at * day + Math.floor(at / 5) * 0.6 * day;
  return (
    <svg
      className={classes['sheet']}
      data-paper={draft.paper}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
    >
      <rect className={classes['paper']} width={WIDTH} height={HEIGHT} rx={3} />
      <rect className={classes['ink']} x={12} y={12} width={70} height={8} rx={1.5} />
      {days.map((index) => (
        <rect
          key={index}
          className={classes['grey']}
          x={x(index) + day * 0.2}
          y={26}
          width={day * 0.6}
          height={3.5}
          rx={1}
        />
      ))}
      {BARS.filter(([, from]) => from < 5).flatMap(([line, from, to, tint]) =>
        Array.from({ length: weeks }, (_, week) => (
          <rect
            key={`${line}-${from}-${week}`}
            className={classes[tint]}
            x={x(week * 5) + from * day + 1}
            y={TOP + line * row + 2}
            width={(to - from) * day - 2}
            height={row - 4}
            rx={1.5}
          />
        )),
      )}
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <rect
          key={line}
          className={classes['grey']}
          x={12}
          y={TOP + line * row + row / 2 - 2}
          width={HEADS - 12}
          height={4}
          rx={1}
        />
      ))}
      <rect className={classes['grey']} x={12} y={HEIGHT - 15} width={120} height={4} rx={1} />
    </svg>
  );
}

function UprightSketch({ isPile }: { readonly isPile: boolean }) {
  return (
    <svg className={classes['sheet']} viewBox="0 0 170 220" aria-hidden>
      {isPile ? (
        <>
          <rect className={classes['paper']} x={18} y={2} width={148} height={206} rx={3} />
          <rect className={classes['paper']} x={10} y={8} width={148} height={206} rx={3} />
        </>
      ) : null}
      <rect className={classes['paper']} x={2} y={14} width={148} height={204} rx={3} />
      <rect className={classes['ink']} x={14} y={26} width={62} height={8} rx={1.5} />
      <rect className={classes['accent']} x={14} y={39} width={124} height={1.5} />
      {[0, 1, 2].map((index) => (
        <g key={index} transform={`translate(0 ${50 + index * 46})`}>
          <rect className={classes['ink']} x={14} width={20} height={6} rx={1} />
          <rect className={classes['ink']} x={46} width={48} height={5} rx={1} />
          <rect className={classes['grey']} x={46} y={11} width={62} height={4} rx={1} />
          <rect className={classes['grey']} x={46} y={19} width={50} height={4} rx={1} />
          <rect className={classes['grey']} x={46} y={27} width={56} height={4} rx={1} />
          <rect className={classes['grey']} x={122} width={16} height={16} rx={1} />
        </g>
      ))}
    </svg>
  );
}
