import type { Plan, Resource } from '@pastille/scheduling';
import { calendarOfResource } from '@pastille/scheduling/calendar';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { nextWorkingStart } from '../keyboard/next-start.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import type { DayGroup } from './day-groups.js';
import classes from './DayList.module.css';

interface Props {
  readonly groups: readonly DayGroup[];
  readonly equipment: boolean;
}

/** Who works on that day and has nothing to do, in the order of the board. */
function freeOn(plan: Plan, day: number, { groups, equipment }: Props): readonly Resource[] {
  const busy = new Set(groups.map(({ id }) => id));
  return [...plan.records.resource.values()]
    .filter(({ archived, kind, id }) => {
      const isWanted = equipment ? kind === 'equipment' : kind === 'staff';
      return isWanted && !archived && !busy.has(id);
    })
    .filter((one) => calendarOfResource(plan, one).piecesOn(day).length > 0)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Under the day: who is free; a tap gives them something. */
export function FreePeople(props: Props) {
  const { t } = useTranslation('phone');
  const { plan, view, now, mayPlan } = useBoard();
  const { open } = useOpening();
  const { groups, equipment } = props;
  const free = useMemo(
    () => freeOn(plan, view.day, { groups, equipment }),
    [plan, view.day, groups, equipment],
  );
  if (free.length === 0) return null;
  return (
    <section>
      <h2>
        {t('free')} <small>{free.length}</small>
      </h2>
      <div className={classes['free']}>
        {free.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={classes['person']}
            disabled={!mayPlan}
            data-free={id}
            aria-label={t('freeFor', { name })}
            onClick={({ currentTarget }) =>
              open({
                kind: 'new',
                anchor: anchorOf(currentTarget),
                preset: {
                  ...{ start: nextWorkingStart(plan, view.day, now), end: null },
                  ...{ resourceId: id, worksiteId: null, as: 'appointment' },
                },
              })
            }
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
