import { useTranslation } from 'react-i18next';
import classes from './pictures.module.css';
import { Event, Finger, Grey, Phone, Said, Screen, Touched } from './Sketch.js';

const DAYS = [0, 1, 2, 3, 4];
const WEEKS = [0, 1, 2];

/** « + » beside the other calendars, at the left of the month. */
export function GoogleOtherCalendars() {
  const { t } = useTranslation('feeds');
  return (
    <Screen>
      {WEEKS.flatMap((week) =>
        DAYS.map((day) => (
          <rect
            key={`${week} ${day}`}
            x={76 + day * 15}
            y={42 + week * 25}
            width="13"
            height="22"
            rx="2"
            className={classes['line']}
          />
        )),
      )}
      <Grey x={13} y={42} width={40} />
      <Grey x={13} y={51} width={32} />
      <Said x={13} y={76} word={t('steps.words.otherCalendars')} />
      <circle cx="18" cy="90" r="6.5" className={classes['accent']} />
      <path d="M18 86.5v7M14.5 90h7" className={classes['tick']} />
      <Finger x={27} y={99} />
    </Screen>
  );
}

/** The address in its field. */
export function GoogleFromUrl() {
  const { t } = useTranslation('feeds');
  return (
    <Screen>
      <Said x={20} y={50} word={t('steps.words.fromUrl')} />
      <rect x="20" y="56" width="120" height="16" rx="3" className={classes['event']} />
      <Said x={25} y={67} word="https://…/feeds/…" />
      <Touched x={20} y={86} width={84} word={t('steps.words.addCalendar')} />
    </Screen>
  );
}

/** Ticked and synchronised on the phone. */
export function GoogleSync() {
  const { t } = useTranslation('feeds');
  return (
    <Phone>
      <rect x="51" y="25" width="10" height="10" rx="2" className={classes['accent']} />
      <path d="m53.3 30 2 2.2 3.4-4" className={classes['tick']} />
      <Grey x={66} y={28} width={38} />
      <Said x={51} y={54} word={t('steps.words.sync')} />
      <rect x="90" y="60" width="20" height="11" rx="5.5" className={classes['accent']} />
      <circle cx="104.5" cy="65.5" r="4" className={classes['screen']} />
      <Finger x={104} y={77} />
      <Grey x={51} y={63} width={28} />
      <Event x={51} y={90} width={58} height={18} />
      <Event x={51} y={114} width={58} height={14} />
    </Phone>
  );
}
