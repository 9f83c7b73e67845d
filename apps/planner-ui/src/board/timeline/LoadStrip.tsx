import { IconTriangleFilled } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useBoardView } from '../board-context.js';
import { loadSources, loadsOf, type DayLoad } from '../load/load-of.js';
import { loadSentence, markOf, minutesLabel, shareOf } from '../load/load-words.js';
import { rangeOf } from '../view/range.js';
import './load-strip.css';

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** The same loads as long as nothing of that row is another. */
function useLoads(rowId: string): readonly DayLoad[] | null {
  const { plan, view } = useBoard();
  const range = rangeOf(view.scale, view.day);
  const of = [range.from, range.days, ...loadSources(plan, rowId)];
  const known = useRef<{ of: readonly unknown[]; loads: readonly DayLoad[] | null } | null>(null);
  if (!known.current || !isSame(known.current.of, of))
    known.current = { of, loads: loadsOf(plan, rowId, range) };
  return known.current.loads;
}

/** Drawn with each line that is in sight: the others cost nothing. */
export const LoadStrip = memo(function LoadStrip({ rowId }: { readonly rowId: string }) {
  const { plan, view } = useBoard();
  const loads = useLoads(rowId);
  const { from } = rangeOf(view.scale, view.day);
  const name = plan.records.resource.get(rowId)?.name ?? '';
  if (!loads) return null;
  return (
    <div className="pl-loads" data-loads={rowId}>
      {loads.map((load, index) => (
        <Day key={from + index} load={load} day={from + index} name={name} />
      ))}
    </div>
  );
});

interface DayProps {
  readonly load: DayLoad;
  readonly day: number;
  readonly name: string;
}

/** A day's foot: how full it is. Too full is another shape, and says by how much. */
function Day({ load, day, name }: DayProps) {
  const { t } = useTranslation('load');
  const { language } = useBoardView();
  const sentence = loadSentence(load, { t, language, name, day });
  const mark = markOf(load);
  const isLoud = mark === 'over' || mark === 'off';
  const beyond = mark === 'over' ? load.planned - load.hours : load.planned;
  return (
    <div
      className="pl-load"
      data-load={mark}
      data-load-day={day}
      title={sentence ?? undefined}
      {...(isLoud ? { role: 'img', 'aria-label': sentence ?? '' } : { 'aria-hidden': true })}
    >
      <i style={{ width: `${Math.round(shareOf(load) * 100)}%` }} />
      {isLoud ? (
        <b>
          <IconTriangleFilled size={7} />
          <span>+{minutesLabel(language, beyond)}</span>
        </b>
      ) : null}
    </div>
  );
}
