import { dayOff } from '@pastille/scheduling/calendar';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { dateLabel, shortDay } from '../view/words.js';
import { calendarOfRow, type ShadeCause } from './row-shades.js';
import './shades.css';

interface Props {
  readonly shade: ShadeCause;
  readonly rowId: string;
}

/** What is written on a shaded stretch of a row, with the whole reason on hover. */
export function ShadeContent({ shade, rowId }: Props) {
  switch (shade.kind) {
    case 'absence':
      return <AbsenceShade absenceId={shade.absenceId} />;
    case 'off':
      return <OffShade day={shade.day} rowId={rowId} />;
    case 'on-call':
      return <OnCallShade onCallId={shade.onCallId} />;
    case 'open':
      return <OpenShade />;
  }
}

/** Someone's absence: hatched, with its reason written on it. */
function AbsenceShade({ absenceId }: { readonly absenceId: string }) {
  const { t } = useTranslation('board');
  const { t: inTimeline } = useTranslation('timeline');
  const { plan, mayPlan, language } = useBoard();
  const { open } = useOpening();
  const absence = plan.records.absence.get(absenceId);
  if (!absence) return null;
  const { zone } = plan.settings;
  const reason = t(`absence.reasons.${absence.reason}`);
  const day = (at: number): string => shortDay(language, dayOfLocal(toLocal(zone, at)));
  const words = inTimeline('away', { reason, from: day(absence.start), to: day(absence.end - 1) });
  return (
    <button
      type="button"
      className="pl-shade-text"
      data-absence-id={absenceId}
      data-shade={absence.reason === 'school' ? 'school' : 'absence'}
      title={absence.note ? `${words} · ${absence.note}` : words}
      disabled={!mayPlan}
      onClick={(event) =>
        open({ kind: 'absence', absenceId, anchor: anchorOf(event.currentTarget) })
      }
    >
      {reason}
    </button>
  );
}

/** Own hours, or a holiday of their branch. */
function OffShade({ day, rowId }: { readonly day: number; readonly rowId: string }) {
  const { t } = useTranslation('timeline');
  const { plan, language } = useBoard();
  const kind = plan.records.resource.has(rowId) ? 'resource' : 'worksite';
  const calendar = calendarOfRow(plan, { kind, id: rowId });
  const off = calendar && dayOff(calendar, day);
  const holiday = off?.cause === 'public-holiday' ? off.holiday.name[language] : null;
  const other = kind === 'worksite' ? t('off.branch') : t(off ? 'off.day' : 'off.part');
  return (
    <span
      className="pl-shade-text"
      data-shade="off"
      title={holiday ? t('off.holiday', { name: holiday }) : other}
    >
      {holiday}
    </span>
  );
}

function OpenShade() {
  const { t } = useTranslation('timeline');
  return <span className="pl-shade-text" data-shade="open" title={t('open')} />;
}

/** « Astreinte »: a tint and no hatching, for it takes nobody's time. */
function OnCallShade({ onCallId }: { readonly onCallId: string }) {
  const { t } = useTranslation('timeline');
  const { plan, language } = useBoard();
  const onCall = plan.records.onCall.get(onCallId);
  if (!onCall) return null;
  const from = dateLabel(language, onCall.from);
  const to = dateLabel(language, onCall.to);
  return (
    <span
      className="pl-shade-text"
      data-shade="on-call"
      title={t('onCallFrom', { from, to })}
      data-on-call-id={onCallId}
    />
  );
}
