import type { DayHours } from '@pastille/scheduling';
import classes from './WeekEditor.module.css';

/** From 5 h to 21 h, the day as one looks at it: where the hands are at work. */
const FROM = 300;
const TO = 1260;

const percent = (minutes: number): string =>
  `${(Math.min(1, Math.max(0, minutes / (TO - FROM))) * 100).toFixed(2)}%`;

export function WeekPicture({ hours }: { readonly hours: DayHours }) {
  return (
    <span className={classes['picture']} aria-hidden>
      {[hours.morning, hours.afternoon].map((half, index) =>
        half && half.from < half.to ? (
          <i
            key={index}
            style={{
              insetInlineStart: percent(half.from - FROM),
              width: percent(half.to - half.from),
            }}
          />
        ) : null,
      )}
    </span>
  );
}
