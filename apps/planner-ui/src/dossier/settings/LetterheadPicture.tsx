import type { LetterheadView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/plan.js';
import classes from './letterhead.module.css';

/** How the head of a sheet will look: paper is white, by day and by night. */
export function LetterheadPicture({
  head,
}: {
  readonly head: Pick<LetterheadView, 'lines' | 'logo' | 'footer'>;
}) {
  const { t } = useTranslation('dossier');
  const { companyName } = usePlan().settings;
  return (
    <figure className={classes['paper']} aria-label={t('letterhead.picture')}>
      <div className={classes['head']}>
        {head.logo ? (
          <img src={head.logo} alt={t('letterhead.logoAlt', { name: companyName })} />
        ) : null}
        <div>
          <div className={classes['company']}>{companyName}</div>
          {head.lines.map((line, nth) => (
            <div key={nth} className={classes['text']}>
              {line || '\u00A0'}
            </div>
          ))}
        </div>
      </div>
      <div className={classes['title']}>{t('letterhead.sheet')}</div>
      {[92, 78, 85, 60].map((width) => (
        <div key={width} className={classes['bar']} style={{ width: `${width}%` }} aria-hidden />
      ))}
      <div className={classes['foot']}>{head.footer}</div>
    </figure>
  );
}
