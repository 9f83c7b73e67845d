import { IconDeviceMobile } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBoard } from '../board-context.js';
import { stepFrom } from '../view/range.js';
import { groupsOfDay, type DayGroup } from './day-groups.js';
import { DayFoot } from './DayFoot.js';
import { DayHead } from './DayHead.js';
import { DayItem } from './DayItem.js';
import { FreePeople } from './FreePeople.js';
import { PlanSheet } from './PlanSheet.js';
import { useSwipe } from './use-swipe.js';
import classes from './DayList.module.css';

/** The board in a hand: one day, person by person (or worksite by worksite), with the same popovers. */
export function DayList() {
  const { mayPlan } = useBoard();
  const [planning, setPlanning] = useState(false);
  return (
    <div className={classes['page']}>
      {planning && mayPlan ? <PlanSheet /> : <Day />}
      <DayFoot planning={planning} onPlanning={setPlanning} />
    </div>
  );
}

function Day() {
  const { t } = useTranslation('phone');
  const { plan, view, facts, shown, show, mayPlan } = useBoard();
  const face = view.face === 'table' ? 'worksites' : view.face;
  const groups = useMemo(
    () => groupsOfDay({ plan, facts, shown }, face, view.day),
    [plan, facts, shown, face, view.day],
  );
  const swipe = useSwipe((way) => show({ day: stepFrom('day', view.day, way) }));
  return (
    <div className={classes['list']} data-testid="day-list" data-day={view.day} {...swipe}>
      {groups.length === 0 ? <p className={classes['nothing']}>{t('nothing')}</p> : null}
      {groups.map((group) => (
        <Group key={group.id} group={group} byWorksite={face === 'worksites'} />
      ))}
      {face === 'worksites' ? null : (
        <FreePeople groups={groups} equipment={face === 'equipment'} />
      )}
      {mayPlan ? null : <WayToCalendar />}
    </div>
  );
}

/** Who reads a day here wants it in their own calendar, too. */
function WayToCalendar() {
  const { t } = useTranslation('feeds');
  return (
    <Link to="/calendars/mine" className={classes['wayToCalendar']}>
      <IconDeviceMobile size={18} aria-hidden /> {t('way.phone')}
    </Link>
  );
}

function Group({ group, byWorksite }: { readonly group: DayGroup; readonly byWorksite: boolean }) {
  return (
    <section data-row-id={group.id}>
      <DayHead group={group} byWorksite={byWorksite} />
      {group.interventionIds.map((id) => (
        <DayItem key={id} interventionId={id} byWorksite={byWorksite} rowId={group.id} />
      ))}
    </section>
  );
}
