import type { Sentences, Words } from './words.js';

const quoted = ({ when }: Words): string => when('title', (title) => ` « ${title} »`);

const lockedBy = ({ say, at, when }: Words): string =>
  `par ${say('who')} le ${at('when')}${when('reason', (reason) => ` : ${reason}`)}`;

const TOLD: Readonly<Record<string, string>> = {
  reached: 'est déjà d’accord pour',
  message: 'a déjà un message annonçant',
  refused: 'a déjà refusé',
};

/** Typed with plain spaces; the typography is set afterwards. */
export const VIOLATIONS_FR: Sentences = {
  'unknown-branch': () => 'Cette agence n’existe pas.',
  'unknown-status': () => 'Ce statut n’existe pas.',
  'unknown-taskKind': () => 'Ce type de tâche n’existe pas.',
  'unknown-client': () => 'Ce client n’existe pas.',
  'unknown-location': () => 'Cet emplacement n’existe pas.',
  'unknown-works': () => 'Cet ouvrage n’existe pas.',
  'unknown-worksite': () => 'Ce chantier n’existe pas.',
  'unknown-task': () => 'Cette tâche n’existe pas.',
  'unknown-resource': () => 'Cet intervenant ou ce matériel n’existe pas.',
  'unknown-absence': () => 'Cette absence n’existe pas.',
  'unknown-onCall': () => 'Cette garde d’astreinte n’existe pas.',
  'unknown-series': () => 'Cette récurrence n’existe pas.',
  'unknown-call': () => 'Cet appel n’existe pas.',
  'unknown-weatherStop': () => 'Cet arrêt pour intempéries n’existe pas.',
  'unknown-condition': () => 'Cette condition n’existe pas.',
  'condition-needs-words': () => 'Dites en quelques mots ce qui manque.',
  'unknown-intervention': () => 'Cette intervention n’existe pas.',
  'time-locked': (w) => `La date de l’intervention${quoted(w)} est verrouillée ${lockedBy(w)}`,
  'team-locked': (w) => `L’équipe de l’intervention${quoted(w)} est verrouillée ${lockedBy(w)}`,
  'done-locked': (w) => `L’intervention${quoted(w)} est terminée : rouvrez-la d’abord.`,
  cancelled: (w) => `L’intervention${quoted(w)} est annulée.`,
  'lock-of-another': (w) =>
    `Ce verrou a été posé ${lockedBy(w)}. Vous ne pouvez retirer que les vôtres.`,
  'archived-resource': ({ say }) => `${say('name')} est archivé et ne peut plus être affecté.`,
  'not-on-team': (w) =>
    `${w.say('name')} ne fait pas partie de l’équipe de l’intervention${quoted(w)}.`,
  'duplicate-id': () => 'Cet identifiant est déjà pris.',
  'duplicate-reference': ({ say }) =>
    `La référence ${say('reference')} est déjà celle du chantier « ${say('title')} ».`,
  'moved-twice': () => 'La même intervention est déplacée deux fois.',
  'end-before-start': () => 'La fin doit être après le début.',
  'out-of-range': () => 'La date doit être comprise entre 2000 et 2099.',
  'amount-not-positive': () => 'La durée doit être supérieure à zéro.',
  'amount-too-long': () => 'La durée ne peut pas dépasser un an.',
  'block-needs-end': () => 'Indiquez l’heure de fin.',
  'block-has-no-amount': () => 'Une livraison ou une grue a un début et une fin, pas une durée.',
  'work-needs-task': () => 'Choisissez la tâche à planifier.',
  'task-of-another-worksite': ({ say }) =>
    `La tâche « ${say('task')} » appartient à un autre chantier.`,
  'not-an-appointment': () => 'Seul un rendez-vous peut être confirmé.',
  'not-a-date': ({ say }) => `« ${say('date')} » n’est pas une date.`,
  'task-has-work': ({ say }) =>
    `La tâche « ${say('title')} » a des interventions (${say('count')}) : annulez-les d’abord.`,
  'crew-in-crew': ({ say }) =>
    `${say('name')} est une équipe et ne peut pas être membre d’une équipe.`,
  'resource-kind-fixed': ({ say }) => `${say('name')} ne peut pas changer de nature.`,
  'wrong-board': () => 'Ces réglages sont ceux d’un autre planning.',
  'block-in-one-piece': () => 'Une livraison ou une grue reste d’un seul tenant.',
  'nothing-to-split': (w) =>
    `Impossible de couper ici${quoted(w)} : l’une des deux parties serait vide.`,
  'merge-with-itself': () => 'Choisissez deux interventions différentes à réunir.',
  'merge-of-two-tasks': () => 'Seules deux interventions d’une même tâche peuvent être réunies.',
  'merge-of-two-teams': () =>
    'Ces deux interventions n’ont pas la même équipe : donnez-leur les mêmes personnes d’abord.',
  'merge-of-two-units': () =>
    'L’une est comptée en jours, l’autre en heures : donnez-leur la même unité d’abord.',
  'no-day-left': () => 'Gardez au moins un jour, ou retirez la personne de l’équipe.',
  'day-outside': ({ say, when }) =>
    `Rien n’est travaillé le ${say('date')}${when('title', (title) => ` sur « ${title} »`)}.`,
  'on-call-needs-person': ({ say }) =>
    `${say('name')} ne peut pas être d’astreinte : choisissez une personne.`,
  'on-call-twice': ({ say }) => `${say('name')} est déjà d’astreinte sur une partie de ces jours.`,
  'not-in-batch': () => 'Cette action ne peut pas faire partie d’une action groupée.',
  'task-has-weather-hours': ({ say }) =>
    `La tâche « ${say('title')} » porte des heures d’intempéries : elle doit être conservée.`,
  'undo-overtaken': (w) =>
    `Annulation impossible :${w.when('title', (title) => ` « ${title} »`) || ' un élément'} a été modifié depuis.`,
  'undo-told': (w) =>
    `Annulation impossible : ${w.say('title')} ${TOLD[w.say('outcome')] ?? TOLD['reached'] ?? ''} le ${w.at('after')} (${w.say('who')}, le ${w.at('when')}).`,
  'rule-unreadable': ({ say }) =>
    `La récurrence contient « ${say('part')} », qui n’est pas lisible.`,
  'rule-part-unsupported': ({ say }) =>
    `« ${say('part')} » n’est pas possible dans cette récurrence.`,
  'rule-part-missing': ({ say }) => `Il manque « ${say('part')} » à cette récurrence.`,
  'rule-count-and-until': () =>
    'Une récurrence s’arrête après un nombre de fois ou à une date, pas les deux.',
  'rule-of-series': () =>
    'La règle ne peut pas changer pour une seule fois : choisissez « celle-ci et les suivantes » ou « toutes ».',
  'rule-cannot-shift': () =>
    'Avec cette règle, les autres jours ne peuvent pas suivre : changez la règle elle-même.',
  'recurrence-kind-fixed': () =>
    'Cette récurrence ne peut pas changer de nature : créez-en une autre.',
  'series-never': () => 'Aucun jour ne correspond à cette récurrence.',
  'series-too-long': ({ say }) =>
    `Cette récurrence a trop de passages à conserver (${say('count')}) : choisissez « celle-ci et les suivantes ».`,
  'not-an-occurrence': () => 'Rien n’a lieu à cette date dans cette récurrence.',
  'occurrence-touched': () => 'Ce passage a déjà été modifié : rechargez le planning.',
  'block-in-minutes': () => 'La durée d’une livraison ou d’une grue se donne en heures.',
  'months-out-of-range': () => 'Indiquez un nombre de mois entre 1 et 120.',
  'visit-needs-worksite': () => 'Choisissez le chantier où revenir.',
  'visit-needs-title': () => 'Donnez un nom à la visite.',
  'lag-out-of-range': () => 'Le délai doit être compris entre zéro et deux ans.',
  'link-cycle': ({ say }) => `Ce lien tournerait en rond : ${say('path')}.`,
  'duplicate-step': ({ say }) => `L’étape « ${say('step')} » y est deux fois avec le même repère.`,
  'unknown-step': ({ say }) =>
    `L’étape « ${say('step')} » attend une étape qui n’est pas dans le modèle.`,
  'step-waits-twice': ({ say }) => `L’étape « ${say('step')} » attend deux fois la même étape.`,
  'steps-in-circle': ({ say }) => `Ces étapes s’attendent en rond : ${say('path')}.`,
  'step-needs-words': () => 'Donnez un nom à chaque étape.',
  'too-many-steps': ({ say }) => `Un modèle a au plus ${say('most')} étapes.`,
  'people-out-of-range': ({ say }) => `Pour « ${say('step')} », indiquez de 1 à 100 personnes.`,
  'double-booked': ({ say, at, when }) =>
    `${say('who')} est déjà pris du ${at('when')} au ${at('until')}${when('what', (what) => ` : ${what}`)}`,
};
