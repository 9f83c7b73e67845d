import { useTranslation } from 'react-i18next';
import { tintOfTrade } from '../view/tint.js';
import classes from './together.module.css';

/** On a bar that somebody else holds: their first name, in their colour. */
export function HolderTag({ name }: { readonly name: string }) {
  const { t } = useTranslation('together');
  return (
    <span
      className={classes['holder']}
      style={{ '--c': tintOfTrade(name) }}
      data-holder={name}
      title={t('holds', { name })}
    >
      {name.split(' ')[0]}
    </span>
  );
}
