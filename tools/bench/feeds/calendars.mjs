// The same thousand visits for us and for our peers.
import { renderTimeZone } from '../../../libs/ical/dist/index.js';
import { dayOf, formatLocalDate, zoneFromIntl } from '../../../libs/time/dist/index.js';

export const ZONE = zoneFromIntl('Europe/Paris', 2000, 2099);
const MONDAY = dayOf('2026-11-23');
const TASKS = ['Terrassement', 'Pose du liner', 'Dépose et évacuation', 'Mise en eau', 'Entretien'];
const STREETS = [
  'rue des Tilleuls',
  'place de la République',
  'allée du Bois Joli',
  'chemin Creux',
];

/** What a technician's event holds in the product: place, position, text with a link, category. */
export function visit(n, changed = 0) {
  const day = MONDAY + (n % 180);
  const start = day * 1440 + 60 * (8 + (n % 8));
  return {
    uid: `${n}-${formatLocalDate(day).replaceAll('-', '')}@pastille`,
    sequence: changed,
    changedAt: Date.UTC(2026, 10, 20, 8, 15, 30) + changed * 1000,
    summary: `${TASKS[n % TASKS.length]} · Chantier « Les Tilleuls », n° ${n}`,
    description:
      `Client : M. Lefèvre, 06 12 34 56 78\nÉquipe : Malo, Inès\nÀ apporter : 75/100 ; colle, feutre\n` +
      `https://planning.example/moi/${n}`,
    location: `${n % 99}, ${STREETS[n % STREETS.length]}, 35000 Rennes`,
    position: { lat: 48.1 + (n % 100) / 1000, lon: -1.6 - (n % 70) / 1000 },
    url: `https://planning.example/chantiers/${n}`,
    categories: [TASKS[n % TASKS.length]],
    status: 'confirmed',
    transparent: false,
    when: { type: 'wallTimes', zone: ZONE, start, end: start + 120 },
    repeat: null,
    recurrenceId: null,
    alarmMinutes: null,
  };
}

export const visits = (count) => Array.from({ length: count }, (_, n) => visit(n));

export const TIME_ZONE = renderTimeZone(ZONE, {
  start: MONDAY * 1440 - 30 * 1440,
  end: MONDAY * 1440 + 180 * 1440,
});

export const HEAD = {
  name: 'Malo Le Bihan · Valmorin',
  description: 'Lecture seule',
  colour: '#e8590c',
  language: 'fr',
  refreshMinutes: 30,
};
