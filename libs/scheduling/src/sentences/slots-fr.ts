import type { SlotSentences } from './slot-sentence.js';

/** Typed with plain spaces; the typography is set afterwards. */
export const SLOTS_FR: SlotSentences = {
  reasons: {
    earliest: () => 'C’est le premier créneau possible.',
    'after-link': (w) =>
      w.number('days') > 0
        ? `« ${w.say('task')} » se termine le ${w.day('over')} : avec ${w.say('days')} jours d’attente, rien n’est possible avant le ${w.at('until')}.`
        : `« ${w.say('task')} » doit être terminé d’abord, le ${w.at('until')}.`,
    skill: (w) => `${w.say('who')} a la compétence « ${w.say('skill')} ».`,
    'same-place': (w) => `${w.say('who')} est déjà sur place ce jour-là : ${w.say('other')}.`,
    near: (w) =>
      `${w.say('who')} travaille ce jour-là à ${w.say('kilometres')} km : ${w.say('other')}.`,
    'free-week': (w) => `${w.say('who')} n’a encore rien cette semaine-là.`,
    load: (w) => `${w.say('who')} a déjà ${w.hours('minutes')} cette semaine-là.`,
    'usual-crew': (w) =>
      `${w.say('who')} est de l’équipe habituelle du chantier (${w.say('crew')}).`,
    'wish-half': (w) =>
      w.say('half') === 'morning'
        ? 'C’est le matin, comme souhaité.'
        : 'C’est l’après-midi, comme souhaité.',
    'wish-day': (w) => `C’est un ${w.weekday('start')}, comme souhaité.`,
    'equipment-free': (w) => `${w.say('name')} est libre.`,
  },
  none: {
    'bad-query': (w) => `Cette demande de créneau n’est pas possible : ${w.say('field')}.`,
    nobody: () => 'Il faut au moins une personne.',
    'no-skill': (w) => `Personne n’a la compétence « ${w.say('skill')} ».`,
    'skill-expires': (w) =>
      `La compétence « ${w.say('skill')} » n’est plus valable après le ${w.say('until')}.`,
    'not-enough-people': (w) =>
      `Il faut ${w.say('needed')} personnes, et il n’y en a que ${w.say('available')}.`,
    'task-done': (w) => `« ${w.say('task')} » est terminé.`,
    'client-on-hold': (w) => `${w.say('name')} est bloqué : ${w.say('reason')}.`,
    'off-board': (w) => `${w.say('worksite')} n’est pas sur le planning.`,
    'window-closed': () => 'Les dates prévues pour cette tâche ne laissent pas la place.',
    'links-closed': () => 'Ce qui précède et ce qui suit ne laissent pas la place à ces dates.',
    'no-working-hours': () => 'Aucune plage de travail n’est assez longue.',
    'arrival-closed': () => 'Rien n’est libre à cette heure de la journée.',
    horizon: () => 'Il ne reste pas assez de temps de travail avant cette date.',
    'equipment-taken': (w) =>
      `${w.say('name')} n’est pas libre entre le ${w.day('from')} et le ${w.day('to')}.`,
    'nobody-free': (w) =>
      `Aucun créneau commun n’est libre entre le ${w.day('from')} et le ${w.day('to')}.`,
    conflict: (w) => `Tout créneau ferait un conflit : ${w.say('conflict')}.`,
  },
  options: {
    replace: (w) => `Remplacer ${w.say('from')} par ${w.say('who')}.`,
    shift: (w) => `Décaler au ${w.at('start')}.`,
    extend: (w) => `Prolonger jusqu’au ${w.at('end')} et décaler ce qui suit.`,
    'go-on': (w) => `Continuer le ${w.at('start')} et décaler ce qui suit.`,
    resume: (w) => `Reprendre le ${w.at('start')}, au premier créneau libre.`,
    leave: () => 'Laisser ainsi.',
  },
  conflicts: {
    'double-booked-staff': 'personne déjà prise',
    'double-booked-equipment': 'matériel déjà pris',
    'locked-overlap': 'intervention verrouillée',
    'outside-hours': 'hors des heures de travail',
    absence: 'absence',
    'public-holiday': 'jour férié',
    'precedence-violated': 'ordre des tâches',
    'max-lag': 'délai dépassé après ce qui précède',
    'link-blocked-by-lock': 'verrou sur la suite',
    'skill-missing': 'compétence manquante',
    'skill-expired': 'habilitation expirée',
    'team-too-small': 'équipe trop petite',
    unstaffed: 'sans intervenant',
    'travel-too-short': 'trajet trop court',
    'firm-start-missed': 'date ferme manquée',
    'deadline-missed': 'échéance manquée',
    'to-close': 'à pointer',
    'planned-without-intervention': 'planifié sans intervention',
    'done-with-future-work': 'tâche terminée',
    'off-board-work': 'chantier hors planning',
    'client-on-hold': 'client bloqué',
    cycle: 'liens en rond',
    'capacity-exceeded': 'plus de travail que de monde',
    'rest-too-short': 'repos trop court',
  },
  fields: {
    from: 'date de début',
    to: 'date de fin',
    step: 'pas de la recherche',
    count: 'nombre de créneaux',
    amount: 'durée',
    arrival: 'heure d’arrivée',
    taskId: 'tâche inconnue',
    worksiteId: 'chantier inconnu',
    resource: 'intervenant inconnu ou archivé',
    people: 'nombre de personnes',
    equipment: 'matériel',
    skills: 'trop de compétences',
  },
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  slot: ({ from, to, who, isOneDay }) => {
    const when = isOneDay
      ? `Le ${from.day} de ${from.hour} à ${to.hour}`
      : `Du ${from.day} à ${from.hour} au ${to.day} à ${to.hour}`;
    return who === '' ? `${when}.` : `${when} : ${who}.`;
  },
  and: 'et',
};
