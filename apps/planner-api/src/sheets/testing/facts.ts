import { dayOf, localStartOfDay } from '@pastille/time';
import type { VisitFacts, WorksiteFacts } from '../worksite/worksite-facts.js';

export const at = (date: string, hour = 0, minute = 0): number =>
  localStartOfDay(dayOf(date)) + hour * 60 + minute;

/** A normal job of a pool builder. */
export function aWorksite(other: Partial<WorksiteFacts> = {}): WorksiteFacts {
  return {
    language: 'fr',
    printed: { at: at('2026-11-22', 9, 41), by: 'Claire Valmorin' },
    company: {
      name: 'Valmorin Piscines',
      lines: ['12 rue des Tilleuls, 73000 Chambéry', '04 79 00 00 00 · contact@valmorin.example'],
      footer: 'SARL au capital de 10 000 € · SIRET 000 000 000 00000',
      logo: null,
    },
    job: {
      reference: 'CH-0123',
      title: 'Piscine Dupont',
      status: 'En cours',
      works: 'Piscine 8 × 4',
      start: { date: '2026-11-23', certainty: 'firm' },
      expectedEnd: '2026-12-11',
      crew: 'Équipe Piscine',
      note: 'Le chien s’appelle « Œdipe » : il ne mord pas.',
      missing: [{ kind: 'deposit', label: null }],
      link: 'https://planning.valmorin.example/worksites/018f0000-0000-7000-8000-000000000123',
    },
    client: { name: 'Famille Dupont', phone: '06 12 34 56 78', email: 'dupont@example.org' },
    contacts: [
      { name: 'Jean Martin', role: 'Gardien', phone: '06 00 00 00 01', email: null },
      {
        name: 'Zoé Lefèvre',
        role: 'Architecte',
        phone: '06 00 00 00 02',
        email: 'zoe@example.org',
      },
    ],
    places: [
      {
        label: null,
        lines: ['8 chemin du Lac', '73370 Le Bourget-du-Lac'],
        access: 'Portail vert, code 4521 ; camion par le bas.',
        map: 'https://www.openstreetmap.org/?mlat=45.64&mlon=5.86#map=17/45.64/5.86',
      },
    ],
    answers: [
      { label: 'Profondeur', value: { type: 'number', number: 1.5, unit: 'm' } },
      { label: 'Local technique fermé à clé', value: { type: 'yes-no', yes: true } },
    ],
    tasks: [
      task('Terrassement', 'done'),
      task('Dalle béton', 'planned'),
      task('Pose du liner', 'planned'),
      task('Mise en service', 'todo'),
    ],
    visits: { shown: [aVisit()], earlier: 0, goesOn: false },
    checklist: [
      { label: 'Bâches de protection', isDone: true },
      { label: 'Vider le local', isDone: false },
    ],
    materials: [{ label: 'Liner gris 75/100', quantity: 1, unit: 'u', note: null }],
    photos: { shown: [], more: 0, unreadable: 0 },
    ...other,
  };
}

export function task(
  label: string,
  status: WorksiteFacts['tasks'][number]['status'],
): WorksiteFacts['tasks'][number] {
  return { label, status, estimate: { halfDays: 4 }, people: 2, missing: [] };
}

export function aVisit(other: Partial<VisitFacts> = {}): VisitFacts {
  return {
    kind: 'work',
    title: 'Pose du liner',
    when: {
      type: 'half-days',
      ...{ first: '2026-11-23', firstHalf: 'morning', last: '2026-11-24', lastHalf: 'afternoon' },
    },
    amount: { halfDays: 4 },
    isDone: false,
    people: [
      { name: 'Hugo Bernard', isLead: true, members: [] },
      { name: 'Inès Moreau', isLead: false, members: [] },
    ],
    equipment: ['Mini-pelle 2,5 t'],
    lock: { reason: 'Promis au client', by: 'Claire Valmorin' },
    arrival: null,
    isConfirmed: null,
    supplier: null,
    note: null,
    comesAgain: false,
    ...other,
  };
}
