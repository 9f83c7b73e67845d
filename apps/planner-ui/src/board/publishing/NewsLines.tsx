import type { News } from '@pastille/scheduling/publication';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { slotLabel } from '../view/words.js';
import classes from './publishing.module.css';

/** What one person hears, a sentence each. */
export function NewsLines({ news }: { readonly news: readonly News[] }) {
  return (
    <ul className={classes['news']}>
      {news.map((one) => (
        <li key={one.interventionId} data-news={one.kind}>
          <Line one={one} />
        </li>
      ))}
    </ul>
  );
}

function Line({ one }: { readonly one: News }) {
  const { t } = useTranslation('publishing');
  const { plan, language } = useBoard();
  const bar = plan.intervention(one.interventionId);
  if (!bar) return null;
  const say = (place: News['from']): string =>
    place ? slotLabel(language, plan.settings.zone, place) : '';
  const title = titleOf(plan, bar);
  const where = worksiteNameOf(plan, bar.worksiteId);
  const what = where && where !== title ? `${title} (${where})` : title;
  return t(`news.${one.kind}`, { what, from: say(one.from), to: say(one.to) });
}
