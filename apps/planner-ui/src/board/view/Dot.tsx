import type { TaskStatus } from '@pastille/scheduling';

interface Props {
  readonly status: TaskStatus;
  /** Planned, but nobody is on it. */
  readonly unstaffed?: boolean;
  readonly size?: number;
}

/** Ring = to do, half = planned, disc with a tick = done: the shape says it without the colour. */
export function Dot({ status, unstaffed = false, size = 13 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden
      focusable="false"
      style={{ display: 'block', flex: 'none' }}
    >
      {status === 'todo' ? (
        <circle cx="7" cy="7" r="5.4" fill="none" stroke="var(--todo)" strokeWidth="2.2" />
      ) : null}
      {status === 'planned' ? (
        <>
          <circle
            cx="7"
            cy="7"
            r="5.6"
            fill="none"
            stroke="var(--planned)"
            strokeWidth="1.8"
            strokeDasharray={unstaffed ? '2.4 2' : undefined}
          />
          {unstaffed ? null : <path d="M7 1.4a5.6 5.6 0 0 0 0 11.2z" fill="var(--planned)" />}
        </>
      ) : null}
      {status === 'done' ? (
        <>
          <circle cx="7" cy="7" r="6.5" fill="var(--done)" />
          <path
            d="M4.1 7.2l2 2 3.8-4.1"
            fill="none"
            stroke="var(--paper)"
            strokeWidth="1.7"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : null}
    </svg>
  );
}
