import type { Locale } from '@pastille/contracts';
import type { AbsenceReason } from '@pastille/scheduling';
import type { LegendEntry } from './week-sheet.js';

/** Everything that the week on the wall says in its own words. */
export interface WeekWords {
  readonly week: (number: number) => string;
  readonly weeks: (first: number, second: number) => string;
  readonly shortWeek: (number: number) => string;
  /** Of whole dates. */
  readonly span: (from: string, to: string) => string;
  readonly printed: (date: string, time: string, who: string) => string;
  readonly page: string;
  readonly people: string;
  readonly worksites: string;
  readonly equipment: string;
  readonly others: string;
  readonly subcontractors: string;
  readonly nobody: string;
  readonly noWorksite: string;
  readonly lead: string;
  readonly apprentice: string;
  readonly onCall: string;
  readonly closed: string;
  readonly arrival: (from: string, to: string) => string;
  readonly order: (number: string) => string;
  readonly kinds: Readonly<Record<'work' | 'appointment' | 'block', string>>;
  readonly reasons: Readonly<Record<AbsenceReason, string>>;
  readonly legend: Readonly<Record<Exclude<LegendEntry['face'], 'work'>, string>>;
  readonly nothing: string;
}

/** Why somebody is ill is nobody's business on a wall: away, like others whose reason is their own. */
const FR: WeekWords = {
  week: (number) => `Semaine ${number}`,
  weeks: (first, second) => `Semaines ${first} et ${second}`,
  shortWeek: (number) => `S${number}`,
  span: (from, to) => `du ${from} au ${to}`,
  printed: (date, time, who) => `Imprimé le ${date} à ${time} par ${who}`,
  page: 'page',
  people: 'Intervenants',
  worksites: 'Chantiers',
  equipment: 'Matériel',
  others: 'Sans équipe',
  subcontractors: 'Sous-traitants',
  nobody: 'Sans intervenant',
  noWorksite: 'Hors chantier',
  lead: 'chef d’équipe',
  apprentice: 'apprenti',
  onCall: 'Astreinte',
  closed: 'Fermeture',
  arrival: (from, to) => `${from} – ${to}`,
  order: (number) => `commande ${number}`,
  kinds: { work: 'Chantier', appointment: 'Rendez-vous', block: 'Livraison' },
  reasons: {
    leave: 'Congés',
    sickness: 'Absent',
    training: 'Formation',
    school: 'École',
    closing: 'Fermeture',
    other: 'Absent',
  },
  legend: {
    appointment: 'Rendez-vous',
    block: 'Livraison',
    absence: 'Absence',
    provisional: 'Provisoire, à confirmer',
    locked: 'Verrouillé',
    done: 'Fait',
    off: 'Férié, fermé',
    'on-call': 'Astreinte',
  },
  nothing: 'Rien n’est publié sur ces jours.',
};

const EN: WeekWords = {
  week: (number) => `Week ${number}`,
  weeks: (first, second) => `Weeks ${first} and ${second}`,
  shortWeek: (number) => `W${number}`,
  span: (from, to) => `${from} to ${to}`,
  printed: (date, time, who) => `Printed on ${date} at ${time} by ${who}`,
  page: 'page',
  people: 'People',
  worksites: 'Worksites',
  equipment: 'Equipment',
  others: 'No crew',
  subcontractors: 'Subcontractors',
  nobody: 'Nobody assigned',
  noWorksite: 'No worksite',
  lead: 'crew leader',
  apprentice: 'apprentice',
  onCall: 'On call',
  closed: 'Closed',
  arrival: (from, to) => `${from} – ${to}`,
  order: (number) => `order ${number}`,
  kinds: { work: 'Job', appointment: 'Appointment', block: 'Delivery' },
  reasons: {
    leave: 'Leave',
    sickness: 'Away',
    training: 'Training',
    school: 'School',
    closing: 'Closed',
    other: 'Away',
  },
  legend: {
    appointment: 'Appointment',
    block: 'Delivery',
    absence: 'Absence',
    provisional: 'Provisional, to be confirmed',
    locked: 'Locked',
    done: 'Done',
    off: 'Holiday, closed',
    'on-call': 'On call',
  },
  nothing: 'Nothing is published on these days.',
};

export const weekWords = (locale: Locale): WeekWords => (locale === 'fr' ? FR : EN);
