import { IconBuildingCommunity } from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { teamNames } from '../view/names.js';
import { nearDay, slotLabel } from '../view/words.js';
import { whatOf, type Answer } from './answer.js';
import type { Found } from './found.js';
import classes from './Search.module.css';

interface DetailsProps {
  readonly found: Found;
  readonly onGo: (one: Intervention) => void;
}

/** Beside the list: all that one says on the phone of the answer one stands on. */
export function HitDetails({ found, onGo }: DetailsProps) {
  const { t } = useTranslation('search');
  const { answer } = found;
  const { next, last, phone, client, toPlan } = answer;
  return (
    <div className={classes['details']} data-testid="search-details">
      <h2>{found.title}</h2>
      <Standing answer={answer} />
      {client?.holdReason ? (
        <p className={classes['hold']}>{t('hold', { reason: client.holdReason })}</p>
      ) : null}
      {next.length === 0 ? <p className={classes['nothing']}>{t('noNext')}</p> : null}
      <Visits answer={answer} label={t('next')} list={next} onGo={onGo} />
      {toPlan > 0 ? <p className={classes['left']}>{t('toPlan', { count: toPlan })}</p> : null}
      <Visits answer={answer} label={t('last')} list={last ? [last] : []} onGo={onGo} />
      {phone ? (
        <a className={classes['phone']} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
          {t('call', { phone })}
        </a>
      ) : null}
    </div>
  );
}

/** The status of the worksite; of a client or a town, how many there are. */
function Standing({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('search');
  const { plan } = useBoard();
  const { worksites, isOnBoard } = answer;
  const [first] = worksites;
  if (!first) return null;
  const status = plan.records.status.get(first.statusId)?.name;
  const count = worksites.length > 1 ? t('worksites', { count: worksites.length }) : status;
  return (
    <p className={classes['status']}>
      <IconBuildingCommunity size={14} aria-hidden />
      {[count, isOnBoard ? null : t('offBoard')].filter(Boolean).join(' · ')}
    </p>
  );
}

interface VisitsProps {
  readonly answer: Answer;
  readonly label: string;
  readonly list: readonly Intervention[];
  readonly onGo: (one: Intervention) => void;
}

function Visits({ answer, label, list, onGo }: VisitsProps) {
  const { t } = useTranslation('search');
  const { plan, language, today } = useBoard();
  const { zone } = plan.settings;
  if (list.length === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      <ul className={classes['visits']}>
        {list.map((one) => {
          const day = nearDay(language, dayOfLocal(toLocal(zone, one.start)), today);
          const isOpen = one.kind === 'appointment' && one.state === 'open' && !one.confirmed;
          const about = [whatOf(plan, answer.target, one), teamNames(plan, one)];
          return (
            <li key={one.id}>
              <button type="button" data-visit={one.id} onClick={() => onGo(one)}>
                <b>{one.state === 'open' ? slotLabel(language, zone, one) : day}</b>
                <small>
                  {[...about, isOpen ? t('toConfirm') : null].filter(Boolean).join(' · ')}
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
