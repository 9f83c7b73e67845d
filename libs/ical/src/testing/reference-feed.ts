import type { CalendarEvent, When } from '../calendar-event.js';
import { renderTimeZone } from '../time-zone/render-time-zone.js';
import { joinCalendar } from '../write/join-calendar.js';
import { renderEvent } from '../write/render-event.js';
import { anEvent, days, MONTREAL, PARIS, timed, wall } from './an-event.js';

const THREE_HUNDRED =
  'Vidange, dépose de l’ancien liner, ponçage des angles, contrôle du skimmer et des buses, pose du feutre, pose du nouveau liner 75/100, aspiration, mise en eau, repères de niveau, puis nettoyage du chantier et du passage ; penser à rendre les clés au gardien avant 17 h, et à photographier le compteur';

/** Every Monday at eight through both changes of the clocks; one left out, one moved to a Tuesday afternoon. */
const SERIES: readonly CalendarEvent[] = [
  anEvent({
    uid: 'weekly@pastille.example',
    sequence: 3,
    summary: 'Entretien hebdomadaire',
    when: timed('2026-10-12T08:00', '10:00'),
    repeat: {
      rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270426T080000',
      except: [wall('2026-11-30T08:00')],
    },
  }),
  anEvent({
    uid: 'weekly@pastille.example',
    sequence: 4,
    summary: 'Entretien hebdomadaire (déplacé)',
    when: timed('2026-12-08T14:00', '16:30'),
    recurrenceId: wall('2026-12-07T08:00'),
  }),
];

const night = (date: string, when: When): CalendarEvent =>
  anEvent({ uid: `night-${date}@pastille.example`, summary: 'Ronde de nuit', when });

/**
 * Every Sunday at half past two, told visit by visit: the night of 25 October 2026 has that time twice,
 * that of 28 March 2027 not at all, and no two programs follow a rule through them alike.
 */
const NIGHTLY: readonly CalendarEvent[] = [
  ...['2026-10-18', '2026-11-01', '2027-03-21', '2027-04-04'].map((date) =>
    night(date, timed(`${date}T02:30`, '04:30')),
  ),
  night('2026-10-25', {
    ...{ type: 'instants', zone: PARIS },
    ...{ start: wall('2026-10-25T00:30'), end: wall('2026-10-25T02:30') },
  }),
  night('2027-03-28', timed('2027-03-28T03:30', '05:30')),
];

const IN_MONTREAL: readonly CalendarEvent[] = [
  anEvent({
    uid: 'montreal-autumn@pastille.example',
    summary: 'Chantier du Vieux-Port',
    when: timed('2026-10-29T09:00', '17:00', MONTREAL),
    repeat: { rule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=5', except: [] },
  }),
  anEvent({
    uid: 'montreal-spring@pastille.example',
    summary: 'Chantier du Vieux-Port',
    when: timed('2027-03-12T09:00', '17:00', MONTREAL),
    repeat: { rule: 'FREQ=DAILY;COUNT=4', except: [wall('2027-03-13T09:00')] },
  }),
];

/** One event for each worked day. */
const OF_THREE_DAYS: readonly CalendarEvent[] = ['23', '24', '25'].map((day) =>
  anEvent({
    uid: `intervention-2026-11-${day}@pastille.example`,
    sequence: 2,
    summary: 'Terrassement « Les Tilleuls »',
    location: '12, rue des Tilleuls ; bât. B : « côté cour », 35000 Rennes',
    position: { lat: 48.117266, lon: -1.677793 },
    url: 'https://planning.example/chantiers/7?vue=jour;equipe=a,b',
    categories: ['Terrassement', 'Urgent, à confirmer'],
    when: timed(`2026-11-${day}T08:00`, '17:30'),
    alarmMinutes: 30,
  }),
);

const OF_DAYS: readonly CalendarEvent[] = [
  anEvent({
    uid: 'leave@pastille.example',
    summary: 'Congés',
    transparent: true,
    when: days('2026-12-24', '2026-12-26'),
  }),
  anEvent({
    uid: 'on-call@pastille.example',
    summary: 'Astreinte',
    transparent: true,
    when: days('2027-01-08'),
    repeat: { rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20270205', except: [wall('2027-01-15')] },
  }),
  anEvent({
    uid: 'on-call@pastille.example',
    sequence: 1,
    summary: 'Astreinte (échangée)',
    transparent: true,
    when: days('2027-01-23', '2027-01-24'),
    recurrenceId: wall('2027-01-22'),
  }),
];

const OF_WORDS: readonly CalendarEvent[] = [
  anEvent({
    uid: 'signs@pastille.example',
    summary: 'Clé; code: 12,34 \\ "porte" d’entrée — 🏊‍♀️🏗️ Ça brûle : œuvre à Noël',
    description:
      'Première ligne ; avec, des: signes\nDeuxième ligne « entre guillemets » "droits"\n\n- C:\\chemin\\Dossier\n- 100 % ; 50 €',
    when: timed('2026-11-26T08:00', '12:00'),
  }),
  anEvent({
    uid: 'long@pastille.example',
    summary: THREE_HUNDRED,
    description: `${THREE_HUNDRED}\n${'🏗'.repeat(100)}`,
    when: timed('2026-11-26T13:00', '17:00'),
  }),
  anEvent({
    uid: 'maybe@pastille.example',
    summary: 'Visite de pré-étude',
    status: 'tentative',
    when: timed('2026-11-27T08:00', '09:00'),
  }),
  anEvent({
    uid: 'cancelled@pastille.example',
    summary: 'Annulé : Mise en eau',
    status: 'cancelled',
    transparent: true,
    when: timed('2026-11-27T10:00', '11:00'),
  }),
];

const OF_THE_NIGHT: readonly CalendarEvent[] = [
  anEvent({
    uid: 'nine-hours@pastille.example',
    summary: 'Nuit de neuf heures',
    when: timed('2026-10-24T22:00', '2026-10-25T06:00'),
  }),
  // The second quarter past two of that night.
  anEvent({
    uid: 'second-hour@pastille.example',
    summary: 'Deux heures et quart, la seconde fois',
    when: {
      ...{ type: 'instants', zone: PARIS },
      ...{ start: wall('2026-10-25T01:15'), end: wall('2026-10-25T01:45') },
    },
  }),
  anEvent({
    uid: 'first-hour@pastille.example',
    summary: 'Deux heures et quart, la première fois',
    when: {
      ...{ type: 'instants', zone: PARIS },
      ...{ start: wall('2026-10-25T00:15'), end: wall('2026-10-25T00:45') },
    },
  }),
];

const OF_MONTHS: readonly CalendarEvent[] = [
  anEvent({
    uid: 'monthly@pastille.example',
    summary: 'Réunion du dernier vendredi',
    when: timed('2026-10-30T16:00', '17:00'),
    repeat: { rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=6', except: [] },
  }),
  anEvent({
    uid: 'quarterly@pastille.example',
    summary: 'Relevé',
    when: timed('2026-10-15T11:00', '11:30'),
    repeat: { rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15;UNTIL=20270415T235900', except: [] },
  }),
];

export const REFERENCE_EVENTS: readonly CalendarEvent[] = [
  ...[...SERIES, ...NIGHTLY, ...IN_MONTREAL, ...OF_THREE_DAYS],
  ...[...OF_DAYS, ...OF_WORDS, ...OF_THE_NIGHT, ...OF_MONTHS],
];

/** What all that is told lies in, in UTC minutes. */
const SPAN = { start: wall('2026-10-01'), end: wall('2027-05-01') };

/** A feed with everything that a feed may hold. */
export const referenceFeed = (): string =>
  joinCalendar({
    name: 'Malo Le Bihan ; équipe « Bassins », lecture seule',
    description: 'Agenda de Malo, tenu par le planning. Lecture seule.',
    colour: '#E8590C',
    language: 'fr',
    refreshMinutes: 30,
    timeZones: [renderTimeZone(PARIS, SPAN), renderTimeZone(MONTREAL, SPAN)],
    components: REFERENCE_EVENTS.map(renderEvent),
  });
