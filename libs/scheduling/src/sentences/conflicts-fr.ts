import type { AbsenceReason } from '../model/index.js';
import type { ConflictCode } from '../rules/conflict.js';
import type { ConflictWords } from './conflict-words.js';

const ABSENT: Readonly<Record<AbsenceReason, string>> = {
  leave: 'en congé',
  sickness: 'en arrêt maladie',
  training: 'en formation',
  school: 'à l’école',
  closing: 'en fermeture',
  other: 'absent',
};

const absent = ({ subject, absence, first, day }: ConflictWords): string =>
  absence === null || absence === 'closing'
    ? `L’entreprise est fermée le ${day} : ${first}.`
    : `${subject} est ${ABSENT[absence]} le ${day} : ${first}.`;

const expired = (w: ConflictWords): string =>
  `L’habilitation ${w.skills} de ${w.subject} n’est plus valable à partir du ${w.neededDay} : ${w.first}.`;

function outsideWindow(w: ConflictWords): string {
  if (w.first === '')
    return `${w.subject} n’a pas été planifié avant le ${w.neededDay}, dernier jour.`;
  return w.side === 'late'
    ? `${w.first} finit après le ${w.neededDay}, dernier jour de la période.`
    : `${w.first} commence avant le ${w.neededDay}, premier jour de la période.`;
}

const rest = (w: ConflictWords): string =>
  w.needed === ''
    ? `${w.subject} n’a pas 35 h de repos d’affilée la semaine du ${w.day}.`
    : `${w.subject} n’a que ${w.length} de repos le ${w.from} : pas de reprise avant le ${w.needed}.`;

/** Typed with plain spaces; the typography is set afterwards. */
export const CONFLICTS_FR: Readonly<Record<ConflictCode, (words: ConflictWords) => string>> = {
  'double-booked-staff': (w) =>
    `${w.subject} est attendu à deux endroits le ${w.from} : ${w.first} et ${w.second}.`,
  'double-booked-equipment': (w) =>
    `${w.subject} est réservé deux fois le ${w.from} : ${w.first} et ${w.second}.`,
  'locked-overlap': (w) =>
    `Une intervention verrouillée en chevauche une autre pour ${w.subject} le ${w.from} : ${w.first} et ${w.second}.`,
  'outside-hours': (w) => `Hors des heures de travail le ${w.from} : ${w.first}.`,
  absence: absent,
  'public-holiday': (w) => `Le ${w.day} est férié (${w.holiday}) : ${w.first}.`,
  'precedence-violated': (w) =>
    `${w.first} vient trop tôt après ${w.second} : il faut attendre le ${w.needed}.`,
  'max-lag': (w) => `${w.first} vient trop tard après ${w.second} : au plus tard le ${w.needed}.`,
  'link-blocked-by-lock': (w) =>
    `${w.first} ne peut pas être décalé, mais ${w.second} l’oblige à attendre le ${w.needed}.`,
  'skill-missing': (w) => `Il manque ${w.skills || 'une compétence'} dans l’équipe : ${w.first}.`,
  'skill-expired': expired,
  'team-too-small': (w) =>
    `Équipe trop petite le ${w.day} : ${w.present} sur ${w.wanted}, pour ${w.first}.`,
  unstaffed: (w) => `Sans intervenant le ${w.from} : ${w.first}.`,
  'travel-too-short': (w) =>
    `${w.subject} n’a que ${w.length} pour aller de ${w.first} à ${w.second} : arrivée possible le ${w.needed}.`,
  'firm-start-missed': (w) =>
    `La date ferme de ${w.subject}, le ${w.neededDay}, n’est pas tenue : ${w.first} commence le ${w.to}.`,
  'deadline-missed': outsideWindow,
  'to-close': (w) => `À pointer : ${w.first}, terminé le ${w.to}.`,
  'planned-without-intervention': (w) =>
    `${w.subject} est marqué planifié sans aucune intervention.`,
  'done-with-future-work': (w) =>
    `${w.subject} est terminé, mais il reste du travail le ${w.from}.`,
  'off-board-work': (w) =>
    `${w.subject} n’est plus sur le planning, mais du travail y reste prévu le ${w.from}.`,
  'client-on-hold': (w) => `${w.subject} est bloqué (${w.holdReason}) : ${w.first}.`,
  cycle: (w) => `Ces tâches s’attendent en rond : ${w.all}.`,
  'capacity-exceeded': (w) =>
    `Plus de travail que de monde le ${w.day} (${w.subject}) : ${w.present} de libre pour ${w.wanted} attendus.`,
  'rest-too-short': rest,
};
