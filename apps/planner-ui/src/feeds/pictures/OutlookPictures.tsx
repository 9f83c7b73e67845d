import { useTranslation } from 'react-i18next';
import classes from './pictures.module.css';
import { Event, Grey, Phone, Said, Screen, Touched } from './Sketch.js';

/** « Ajouter un calendrier », under the small month at the left. */
export function OutlookAdd() {
  const { t } = useTranslation('feeds');
  return (
    <Screen>
      <rect x="13" y="40" width="46" height="34" rx="2" className={classes['line']} />
      <Touched x={12} y={82} width={90} height={15} word={t('steps.words.addOutlook')} />
      {[42, 58, 74, 106].map((y) => (
        <Grey key={y} x={108} y={y} width={40} height={1} />
      ))}
      <Event x={110} y={46} width={16} height={24} />
      <Event x={130} y={60} width={16} height={30} />
    </Screen>
  );
}

/** The address in its field, after « À partir du web ». */
export function OutlookFromWeb() {
  const { t } = useTranslation('feeds');
  return (
    <Screen>
      <Grey x={16} y={46} width={28} />
      <rect x="14" y="56" width="3" height="14" className={classes['accent']} />
      <Said x={20} y={66} word={t('steps.words.fromWeb')} />
      <Grey x={20} y={80} width={26} />
      <Grey x={20} y={92} width={30} />
      <rect x="80" y="54" width="66" height="16" rx="3" className={classes['event']} />
      <Said x={84} y={65} word="https://…" />
      <Touched x={96} y={86} width={46} word={t('steps.words.import')} />
    </Screen>
  );
}

/** The same days in the app of the phone. */
export function OutlookPhone() {
  return (
    <Phone>
      <rect x="44" y="18" width="72" height="16" className={classes['accent']} />
      <path d="m74 26 4 4 8-8" className={classes['tick']} />
      <Grey x={51} y={42} width={30} />
      <Event x={51} y={50} width={58} height={20} />
      <Event x={51} y={75} width={58} height={14} />
      <Grey x={51} y={98} width={26} />
      <Event x={51} y={106} width={58} height={20} />
    </Phone>
  );
}
