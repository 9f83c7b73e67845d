import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';

/** Someone's absence: hatched, with its reason written on it. */
export function ShadeContent({ absenceId }: { readonly absenceId: string }) {
  const { t } = useTranslation('board');
  const { plan, mayPlan } = useBoard();
  const { open } = useOpening();
  const absence = plan.records.absence.get(absenceId);
  if (!absence) return null;
  const reason = t(`absence.reasons.${absence.reason}`);
  return (
    <button
      type="button"
      className="pl-shade-text"
      data-absence-id={absenceId}
      title={absence.note ? `${reason} · ${absence.note}` : reason}
      disabled={!mayPlan}
      onClick={(event) =>
        open({ kind: 'absence', absenceId, anchor: anchorOf(event.currentTarget) })
      }
    >
      {reason}
    </button>
  );
}
