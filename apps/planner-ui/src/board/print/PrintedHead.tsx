import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useBoard } from '../board-context.js';
import { rangeOf } from '../view/range.js';
import { rangeWords } from '../view/words.js';
import { Legend } from '../views/Legend.js';
import { usePrintedBoard } from './use-printed-board.js';
import './printed-board.css';

/** What a page needs and a screen does not: whose board it is, which days, and when it was printed. */
export function PrintedHead() {
  const { t } = useTranslation('prints');
  const at = usePrintedBoard();
  const language = useLanguage();
  const { plan, view } = useBoard();
  const { user } = useSession();
  const { days, year } = rangeWords(language, rangeOf(view.scale, view.day));
  const { zone, companyName } = plan.settings;
  const when = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: zone.name },
  });
  return (
    <div data-print="head" aria-hidden>
      <strong>
        {days} {year}
      </strong>
      <span>
        {companyName}
        {at === null ? null : (
          <small>{t('board.printed', { at: when.format(at), by: user.name })}</small>
        )}
      </span>
      <Legend />
    </div>
  );
}
