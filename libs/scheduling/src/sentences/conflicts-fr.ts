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
  'precedence-violated': (w) => `${w.first} commence avant la fin de ce qui doit précéder.`,
  'max-lag': (w) => `${w.first} commence trop tard après ce qui précède.`,
  'link-blocked-by-lock': (w) => `Un verrou empêche de décaler ${w.first}.`,
  'skill-missing': (w) => `Personne n’a la compétence requise : ${w.first}.`,
  'skill-expired': (w) => `Une habilitation de ${w.subject} a expiré : ${w.first}.`,
  'team-too-small': (w) => `Il manque du monde : ${w.first}.`,
  unstaffed: (w) => `Sans intervenant le ${w.from} : ${w.first}.`,
  'travel-too-short': (w) => `Trop peu de temps pour la route de ${w.subject} le ${w.from}.`,
  'firm-start-missed': (w) => `La date ferme de ${w.subject} n’est pas tenue.`,
  'deadline-missed': (w) => `L’échéance de ${w.subject} n’est pas tenue.`,
  'to-close': (w) => `À pointer : ${w.first}, terminé le ${w.to}.`,
  'planned-without-intervention': (w) =>
    `${w.subject} est marqué planifié sans aucune intervention.`,
  'done-with-future-work': (w) =>
    `${w.subject} est terminé, mais il reste du travail le ${w.from}.`,
  'off-board-work': (w) =>
    `${w.subject} n’est plus sur le planning, mais du travail y reste prévu le ${w.from}.`,
  'client-on-hold': (w) => `${w.subject} est bloqué (${w.holdReason}) : ${w.first}.`,
  cycle: (w) => `Les liens de ${w.subject} tournent en rond.`,
  'capacity-exceeded': (w) => `Plus de travail que de monde le ${w.day}.`,
  'rest-too-short': (w) => `Repos trop court pour ${w.subject} le ${w.day}.`,
};
