import type { Reason } from '../decide/outcome.js';
import type { Held, ReasonWords, StopWords, Way } from './reason-words.js';

type Sentence = (words: ReasonWords) => string;

const WAYS: Readonly<Record<Way, string>> = {
  new: 'placé le',
  later: 'décalé au',
  earlier: 'avancé au',
  stays: 'reste le',
};

const went = ({ bar, way, to }: ReasonWords): string => `${bar} : ${WAYS[way]} ${to}`;

const HELD: Readonly<Record<NonNullable<Held>, string>> = {
  done: 'c’est terminé',
  confirmed: 'le client a confirmé cette heure',
  locked: 'la date est verrouillée',
  block: 'c’est l’heure du fournisseur',
};

const busy: Sentence = (w) =>
  w.who === ''
    ? `${went(w)}, car la même équipe est prise par ${w.by}.`
    : `${went(w)}, car ${w.who} est d’abord sur ${w.by}.`;

/** Typed with plain spaces; the typography is set afterwards. */
export const REASONS_FR: Readonly<Record<Reason['cause'], Sentence>> = {
  asked: (w) => `${went(w)}, comme demandé.`,
  calendar: (w) =>
    w.by === ''
      ? `${went(w)}, car on n’y travaille pas avant.`
      : `${went(w)}, selon les heures de ${w.by}.`,
  link: (w) => `${went(w)}, car ${w.by} doit passer avant.`,
  person: busy,
  equipment: busy,
  'jumped-lock': (w) =>
    `${went(w)}, car ${w.by} ne bouge pas${w.held ? ` (${HELD[w.held]})` : ''}.`,
  lock: (w) => `${went(w)}, car ${w.held ? HELD[w.held] : 'la date est verrouillée'}.`,
  weather: (w) => `${went(w)}, à cause des intempéries.`,
  detached: (w) =>
    `${w.bar} : ne fait plus partie de la récurrence${w.by === '' ? '' : ` ${w.by}`}.`,
  kept: (w) =>
    w.told === ''
      ? `${w.bar} : laissé en l’état, car modifié depuis.`
      : `${w.told} est déjà au courant de la nouvelle date.`,
};

export const stopFr = ({ bar, needed, actual, held }: StopWords): string =>
  held
    ? `${bar} reste le ${actual}, car ${HELD[held]} ; il aurait fallu le ${needed}.`
    : `${bar} reste le ${actual}, faute de place plus tard ; il aurait fallu le ${needed}.`;
