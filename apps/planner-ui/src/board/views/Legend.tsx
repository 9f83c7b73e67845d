import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { legendOf } from '../view/tint.js';
import classes from './Views.module.css';

/** More crews than that would be a page and no legend. */
const MOST = 12;

/** What the colours mean. */
export function Legend({ className = '' }: { readonly className?: string }) {
  const { t } = useTranslation(['filters', 'views']);
  const { plan, view } = useBoard();
  const entries = legendOf(plan, view.colours).slice(0, MOST);
  if (entries.length === 0) return null;
  const by = t(`views:colours.by.${view.colours}`);
  return (
    <ul
      className={`${classes['legend'] ?? ''} ${className}`}
      aria-label={t('legend', { by })}
      data-testid="legend"
    >
      {entries.map(({ key, label, tint }) => (
        <li key={key} style={{ '--c': tint }}>
          {label}
        </li>
      ))}
    </ul>
  );
}
