import type { Locale } from '@pastille/contracts';
import type { Absence, Intervention } from '@pastille/scheduling';

/** Everything that a feed says in its own words. */
export interface Words {
  readonly kinds: Readonly<Record<Intervention['kind'], string>>;
  readonly reasons: Readonly<Record<Absence['reason'], string>>;
  readonly busy: string;
  readonly onCall: string;
  readonly away: (who: string) => string;
  readonly onCallOf: (who: string) => string;
  readonly cancelled: (what: string) => string;
  readonly worksite: (what: string) => string;
  readonly client: (who: string) => string;
  readonly arrival: (from: string, to: string) => string;
  readonly toConfirm: string;
  readonly dayOf: (nth: number, of: number) => string;
  readonly withWhom: (names: string) => string;
  readonly toBring: (things: string) => string;
  readonly access: (note: string) => string;
  readonly supplier: (what: string) => string;
  readonly order: (number: string) => string;
  readonly dayPage: (link: string) => string;
  readonly sheet: (link: string) => string;
  readonly readOnly: (whose: string) => string;
  readonly whole: string;
  readonly revoked: string;
  readonly revokedBecause: string;
  readonly cut: (most: number) => string;
  readonly cutBecause: string;
  /** Minutes of a local day. */
  readonly hour: (minute: number) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');

const FR: Words = {
  kinds: { work: 'Chantier', appointment: 'Rendez-vous', block: 'Livraison' },
  reasons: {
    leave: 'Congés',
    sickness: 'Maladie',
    training: 'Formation',
    school: 'École',
    closing: 'Fermeture',
    other: 'Absence',
  },
  busy: 'Occupé',
  onCall: 'Astreinte',
  away: (who) => `Absence : ${who}`,
  onCallOf: (who) => `Astreinte : ${who}`,
  cancelled: (what) => `Annulé : ${what}`,
  worksite: (what) => `Chantier : ${what}`,
  client: (who) => `Client : ${who}`,
  arrival: (from, to) => `Arrivée entre ${from} et ${to}`,
  toConfirm: 'Rendez-vous à confirmer',
  dayOf: (nth, of) => `Jour ${nth} sur ${of}`,
  withWhom: (names) => `Avec : ${names}`,
  toBring: (things) => `À prendre : ${things}`,
  access: (note) => `Accès : ${note}`,
  supplier: (what) => `Fournisseur : ${what}`,
  order: (number) => `commande ${number}`,
  dayPage: (link) => `Ma journée, « Bien reçu », terminé, problème :\n${link}`,
  sheet: (link) => `Fiche du chantier :\n${link}`,
  readOnly: (whose) =>
    `Agenda de ${whose}, en lecture seule : ce qui est changé ici ne change rien au planning. Votre téléphone le relit quand il veut, pas à la minute.`,
  whole: 'toute l’entreprise',
  revoked: 'Agenda révoqué',
  revokedBecause:
    'Cet abonnement a été révoqué : retirez-le de vos agendas, et demandez une nouvelle adresse.',
  cut: (most) => `Agenda coupé ici : plus de ${most} événements`,
  cutBecause:
    'La suite n’est pas dans cet agenda : elle serait trop lourde pour un téléphone. Abonnez-vous à une personne, une équipe ou un chantier.',
  hour: (minute) => {
    const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
    return minutes === 0 ? `${hours} h` : `${hours} h ${two(minutes)}`;
  },
};

const EN: Words = {
  kinds: { work: 'Job', appointment: 'Appointment', block: 'Delivery' },
  reasons: {
    leave: 'Leave',
    sickness: 'Sick leave',
    training: 'Training',
    school: 'School',
    closing: 'Closed',
    other: 'Absence',
  },
  busy: 'Busy',
  onCall: 'On call',
  away: (who) => `Away: ${who}`,
  onCallOf: (who) => `On call: ${who}`,
  cancelled: (what) => `Cancelled: ${what}`,
  worksite: (what) => `Worksite: ${what}`,
  client: (who) => `Client: ${who}`,
  arrival: (from, to) => `Arrival between ${from} and ${to}`,
  toConfirm: 'Appointment to be confirmed',
  dayOf: (nth, of) => `Day ${nth} of ${of}`,
  withWhom: (names) => `With: ${names}`,
  toBring: (things) => `To bring: ${things}`,
  access: (note) => `Access: ${note}`,
  supplier: (what) => `Supplier: ${what}`,
  order: (number) => `order ${number}`,
  dayPage: (link) => `My day, “Got it”, done, problem:\n${link}`,
  sheet: (link) => `Worksite sheet:\n${link}`,
  readOnly: (whose) =>
    `Calendar of ${whose}, read-only: what is changed here changes nothing on the board. Your phone reads it again when it likes, not to the minute.`,
  whole: 'the whole company',
  revoked: 'Calendar revoked',
  revokedBecause:
    'This subscription was revoked: remove it from your calendars and ask for a new address.',
  cut: (most) => `Calendar cut here: more than ${most} events`,
  cutBecause:
    'What follows is not in this calendar: it would be too heavy for a phone. Subscribe to a person, a crew or a worksite.',
  hour: (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
};

export const wordsIn = (locale: Locale): Words => (locale === 'fr' ? FR : EN);
