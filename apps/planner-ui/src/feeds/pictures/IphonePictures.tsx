import { useTranslation } from 'react-i18next';
import classes from './pictures.module.css';
import { Event, Grey, Phone, Touched } from './Sketch.js';

const SQUARES = ['M0 0h10v10H0z', 'M18 0h10v10H18z', 'M0 18h10v10H0z', 'M18 18h4v4h-4z'];
const DOTS = [
  'M24 24h4v4h-4z',
  'M13 2h2v6h-2z',
  'M2 13h6v2H2z',
  'M13 13h3v3h-3z',
  'M24 14h4v3h-4z',
];

/** The camera, a code in its corners, and the link that it finds. */
export function IphoneScan() {
  const { t } = useTranslation('feeds');
  return (
    <Phone>
      <path
        d="M58 40v-7a3 3 0 0 1 3-3h7M92 30h7a3 3 0 0 1 3 3v7M102 64v7a3 3 0 0 1-3 3h-7M68 74h-7a3 3 0 0 1-3-3v-7"
        className={classes['corner']}
      />
      <g transform="translate(66 38)">
        <path d={[...SQUARES, ...DOTS].join('')} className={classes['code']} />
        <path d="M3 3h4v4H3zM21 3h4v4h-4zM3 21h4v4H3z" className={classes['screen']} />
      </g>
      <Touched x={56} y={86} width={48} word={t('steps.words.calendar')} />
      <circle cx="80" cy="126" r="8" className={classes['line']} />
      <circle cx="80" cy="126" r="5.5" className={classes['screen']} />
    </Phone>
  );
}

/** The question that iOS asks. */
export function IphoneSubscribe() {
  const { t } = useTranslation('feeds');
  return (
    <Phone>
      <Grey x={52} y={24} width={40} />
      <Grey x={52} y={33} width={56} />
      <rect x="48" y="58" width="64" height="80" rx="8" className={classes['event']} />
      <rect x="71" y="65" width="18" height="18" rx="4" className={classes['accent']} />
      <Grey x={58} y={90} width={44} />
      <Grey x={64} y={98} width={32} />
      <Touched x={54} y={112} width={52} word={t('steps.words.subscribe')} />
    </Phone>
  );
}

/** Its days in the calendar of the phone. */
export function IphoneAdd() {
  const { t } = useTranslation('feeds');
  return (
    <Phone>
      <Grey x={50} y={24} width={20} height={5} />
      <Touched x={76} y={19} width={36} height={14} word={t('steps.words.add')} />
      {[46, 66, 86, 106, 126].map((y) => (
        <Grey key={y} x={49} y={y} width={62} height={1} />
      ))}
      <Event x={58} y={49} width={50} height={30} />
      <Event x={58} y={91} width={50} height={22} />
      <Grey x={64} y={55} width={32} />
      <Grey x={64} y={97} width={26} />
    </Phone>
  );
}
