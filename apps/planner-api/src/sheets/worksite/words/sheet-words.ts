import type { Locale } from '@pastille/contracts';
import type { InterventionKind, TaskStatus } from '@pastille/scheduling';
import type { ConditionFacts, HalfDay } from '../worksite-facts.js';

/** Everything that a worksite’s sheet says in its own words. */
export interface SheetWords {
  readonly sheet: string;
  readonly client: string;
  readonly contacts: string;
  readonly place: string;
  readonly access: string;
  readonly map: string;
  readonly onThePhone: string;
  readonly works: string;
  readonly crew: string;
  readonly start: string;
  readonly provisional: string;
  readonly end: string;
  readonly missing: string;
  readonly conditions: Readonly<Record<ConditionFacts['kind'], string>>;
  readonly toKnow: string;
  readonly yes: string;
  readonly no: string;
  readonly tasks: string;
  readonly state: string;
  readonly estimate: string;
  readonly people: string;
  readonly statuses: Readonly<Record<TaskStatus, string>>;
  readonly visits: string;
  readonly what: string;
  readonly who: string;
  readonly with: string;
  readonly lead: string;
  /** « Fournisseur : … » */
  readonly told: (label: string, text: string) => string;
  readonly locked: string;
  readonly arrival: (from: string, to: string) => string;
  readonly confirmed: string;
  readonly toConfirm: string;
  readonly isDone: string;
  readonly comesAgain: string;
  readonly kinds: Readonly<Record<InterventionKind, string>>;
  readonly halves: Readonly<Record<HalfDay, string>>;
  readonly supplier: string;
  readonly earlier: (count: number) => string;
  readonly goesOn: string;
  readonly nobody: string;
  readonly checklist: string;
  readonly materials: string;
  readonly notes: string;
  readonly photos: string;
  readonly morePhotos: (count: number) => string;
  readonly unreadable: (count: number) => string;
  readonly otherWorksite: string;
  /** Between two remarks. */
  readonly andThen: string;
  readonly ofClient: string;
  readonly ofLead: string;
  readonly date: string;
  readonly remarks: string;
  readonly printed: (when: string, by: string) => string;
  readonly page: (nth: number, of: number) => string;
  readonly without: Without;
}

/** What stands in the place of what nobody has said. */
export interface Without {
  readonly client: string;
  readonly place: string;
  readonly tasks: string;
  readonly visits: string;
  readonly start: string;
}

const FR: SheetWords = {
  sheet: 'Fiche de chantier',
  client: 'Client',
  contacts: 'Contacts',
  place: 'Adresse',
  access: 'Accès',
  map: 'Voir le plan',
  onThePhone: 'La fiche à jour,\nsur le téléphone',
  works: 'Ouvrage',
  crew: 'Équipe habituelle',
  start: 'Début',
  provisional: 'provisoire',
  end: 'Fin annoncée',
  missing: 'Manque encore',
  conditions: {
    deposit: 'acompte',
    permit: 'permis',
    delivery: 'livraison',
    access: 'accès',
    other: 'autre condition',
  },
  toKnow: 'À savoir',
  yes: 'oui',
  no: 'non',
  tasks: 'Tâches',
  state: 'État',
  estimate: 'Durée',
  people: 'Pers.',
  statuses: { todo: 'à faire', planned: 'planifié', done: 'fait' },
  visits: 'Interventions',
  what: 'Quoi',
  who: 'Qui',
  with: 'Matériel',
  lead: 'chef',
  told: (label, text) => `${label}\u202f: ${text}`,
  locked: 'Verrouillé',
  arrival: (from, to) => `arrivée entre ${from} et ${to}`,
  confirmed: 'rendez-vous confirmé',
  toConfirm: 'rendez-vous à confirmer',
  isDone: 'fait',
  comesAgain: 'récurrent',
  kinds: { work: 'Chantier', appointment: 'Rendez-vous', block: 'Livraison' },
  halves: { morning: 'matin', afternoon: 'après-midi' },
  supplier: 'Fournisseur',
  earlier: (count) =>
    count === 1
      ? 'Une intervention plus ancienne n’est pas sur cette fiche.'
      : `${count} interventions plus anciennes ne sont pas sur cette fiche.`,
  goesOn: 'Les visites récurrentes continuent ensuite.',
  nobody: 'sans intervenant',
  checklist: 'À vérifier',
  materials: 'Fournitures',
  notes: 'Notes',
  photos: 'Photos',
  morePhotos: (count) => (count === 1 ? 'et une autre photo' : `et ${count} autres photos`),
  unreadable: (count) =>
    count === 1
      ? 'un fichier qui n’est pas une photo lisible a été laissé de côté'
      : `${count} fichiers qui ne sont pas des photos lisibles ont été laissés de côté`,
  otherWorksite: 'autre chantier',
  andThen: '\u202f; ',
  ofClient: 'Le client',
  ofLead: 'Le chef d’équipe',
  date: 'Date',
  remarks: 'Remarques',
  printed: (when, by) => `Imprimé le ${when} par ${by}`,
  page: (nth, of) => `page ${nth}/${of}`,
  without: {
    client: 'Ce client n’existe plus.',
    place: 'Aucune adresse n’est indiquée pour ce chantier.',
    tasks: 'Aucune tâche n’est encore prévue sur ce chantier.',
    visits: 'Aucune date n’est encore fixée.',
    start: 'sans date',
  },
};

const EN: SheetWords = {
  sheet: 'Worksite sheet',
  client: 'Client',
  contacts: 'Contacts',
  place: 'Address',
  access: 'Access',
  map: 'See the map',
  onThePhone: 'The sheet as it is now,\non the phone',
  works: 'Works',
  crew: 'Usual crew',
  start: 'Start',
  provisional: 'provisional',
  end: 'Announced end',
  missing: 'Still missing',
  conditions: {
    deposit: 'deposit',
    permit: 'permit',
    delivery: 'delivery',
    access: 'access',
    other: 'another condition',
  },
  toKnow: 'Good to know',
  yes: 'yes',
  no: 'no',
  tasks: 'Tasks',
  state: 'State',
  estimate: 'Duration',
  people: 'People',
  statuses: { todo: 'to do', planned: 'planned', done: 'done' },
  visits: 'Interventions',
  what: 'What',
  who: 'Who',
  with: 'Equipment',
  lead: 'lead',
  told: (label, text) => `${label}: ${text}`,
  locked: 'Locked',
  arrival: (from, to) => `arrival between ${from} and ${to}`,
  confirmed: 'appointment confirmed',
  toConfirm: 'appointment to be confirmed',
  isDone: 'done',
  comesAgain: 'comes again',
  kinds: { work: 'Job', appointment: 'Appointment', block: 'Delivery' },
  halves: { morning: 'morning', afternoon: 'afternoon' },
  supplier: 'Supplier',
  earlier: (count) =>
    count === 1
      ? 'One earlier intervention is not on this sheet.'
      : `${count} earlier interventions are not on this sheet.`,
  goesOn: 'Recurring visits go on after that.',
  nobody: 'nobody yet',
  checklist: 'To check',
  materials: 'Materials',
  notes: 'Notes',
  photos: 'Photos',
  morePhotos: (count) => (count === 1 ? 'and one more photo' : `and ${count} more photos`),
  unreadable: (count) =>
    count === 1
      ? 'one file that is no readable photo was left out'
      : `${count} files that are no readable photos were left out`,
  otherWorksite: 'another worksite',
  andThen: '; ',
  ofClient: 'The client',
  ofLead: 'The crew’s lead',
  date: 'Date',
  remarks: 'Remarks',
  printed: (when, by) => `Printed on ${when} by ${by}`,
  page: (nth, of) => `page ${nth}/${of}`,
  without: {
    client: 'This client is no longer there.',
    place: 'No address is given for this worksite.',
    tasks: 'No task is planned on this worksite yet.',
    visits: 'No date is set yet.',
    start: 'no date',
  },
};

export const sheetWordsIn = (locale: Locale): SheetWords => (locale === 'fr' ? FR : EN);
