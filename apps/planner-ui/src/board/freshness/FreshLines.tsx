import {
  IconCheck,
  IconDeviceMobile,
  IconDeviceMobileX,
  IconPhoneCheck,
} from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { reachWords } from './fresh-words.js';
import { changeAt, type FreshChange } from './freshness.js';
import classes from './freshness.module.css';
import { TakeBackCall } from './ToldByPhone.js';
import { useBoardTelling } from './use-board-telling.js';

const ICON = {
  unfetched: IconDeviceMobileX,
  fetched: IconDeviceMobile,
  acknowledged: IconCheck,
  told: IconPhoneCheck,
} as const;

/** Of one bar: whether its last change, or that of its series, has reached its people, person by person. */
export function FreshLines({ one }: { readonly one: Intervention }) {
  const { facts } = useBoard();
  const change = changeAt(facts.fresh, one);
  return change ? <Lines change={change} /> : null;
}

function Lines({ change }: { readonly change: FreshChange }) {
  const { t } = useTranslation('freshness');
  const { plan, facts } = useBoard();
  const telling = useBoardTelling();
  const count = change.unfetched.length > 0 ? 1 : 0;
  return (
    <div className={classes['lines']} data-testid="freshness" data-unfetched={count || undefined}>
      {count > 0 ? <b>{t('unfetched', { count })}</b> : null}
      <ul>
        {change.people.map(({ resourceId, reach }) => {
          const Icon = ICON[reach];
          return (
            <li key={resourceId} data-reach={reach} data-who={resourceId}>
              <Icon size={14} aria-hidden /> {plan.records.resource.get(resourceId)?.name}
              {t('colon')} {reachWords(telling, change, { resourceId, fresh: facts.fresh })}
              {reach === 'told' ? <TakeBackCall change={change} resourceId={resourceId} /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
