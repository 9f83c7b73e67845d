import type { CustomQuestion } from '@pastille/contracts';
import { demoId } from '../demo-id.js';
import type { TradeName } from '../trades.js';

type About = CustomQuestion['about'];
type Kind = CustomQuestion['answer'];

interface Asked {
  readonly question: CustomQuestion;
  /** What is answered somewhere in the company. */
  readonly answers: readonly string[];
}

const ask = (
  [about, label, trade = null]: readonly [About, string, (TradeName | null)?],
  answer: Kind,
  answers: readonly string[],
): Asked => ({
  question: {
    ...{ id: demoId(`question:${label}`), about, label, answer },
    ...{ trade, onSheet: true, archived: false },
  },
  answers,
});

const number = (unit: string): Kind => ({ type: 'number', unit });
const TEXT: Kind = { type: 'text' };
const YES_NO: Kind = { type: 'yes-no' };

const choice = (
  of: readonly [About, string, (TradeName | null)?],
  choices: readonly string[],
): Asked => ask(of, { type: 'choice', choices: [...choices] }, choices);

/** What the four trades want to know before they go. */
export const ASKED: readonly Asked[] = [
  ask(['client', 'Chien sur place'], YES_NO, ['yes', 'no', 'no']),
  choice(
    ['client', 'Présence pendant les travaux'],
    ['Sur place', 'Absent, clé chez le voisin', 'Absent, boîte à clé'],
  ),
  ask(['location', 'Digicode ou portail'], TEXT, [
    'Portail : 2580 puis clé',
    'Digicode B 1407',
    'Bip à demander au gardien',
    'Portail ouvert de 7 h à 19 h',
  ]),
  choice(
    ['location', 'Accès engin'],
    ['Semi-remorque', 'Camion 6 × 4', 'Mini-pelle seulement', 'À pied'],
  ),
  ask(['location', 'Largeur du passage', 'Piscines'], number('m'), [
    '1.2',
    '2.5',
    '2.8',
    '3.2',
    '4',
  ]),
  ask(['works', 'Profondeur', 'Piscines'], number('m'), ['1.3', '1.45', '1.5', '1.6']),
  ask(['works', 'Volume d’eau', 'Piscines'], number('m³'), ['21', '32', '38.5', '48']),
  ask(['works', 'Couleur du revêtement', 'Piscines'], TEXT, [
    'Gris clair',
    'Sable',
    'Bleu pâle',
    'Gris anthracite',
  ]),
  choice(
    ['works', 'Diamètre du conduit', 'Poêles et cheminées'],
    ['80 mm', '100 mm', '150 mm', '180 mm', '200 mm'],
  ),
  ask(['works', 'Hauteur du conduit', 'Poêles et cheminées'], number('m'), [
    '4.5',
    '6',
    '7.2',
    '8.5',
  ]),
  ask(['works', 'Arrivée d’air existante', 'Poêles et cheminées'], YES_NO, ['yes', 'no']),
  ask(['works', 'Arrosage automatique', 'Jardins'], YES_NO, ['yes', 'no']),
  choice(
    ['works', 'Énergie', 'Plomberie-chauffage'],
    ['Gaz naturel', 'Propane', 'Granulés', 'Pompe à chaleur'],
  ),
  choice(
    ['worksite', 'Évacuation des terres', 'Piscines'],
    ['Étalées sur place', 'En décharge', 'Reprises par le client'],
  ),
  ask(['worksite', 'Coupure d’eau à prévenir', 'Plomberie-chauffage'], YES_NO, ['yes', 'no']),
];

/** Asked once, and no more. */
const ARCHIVED: CustomQuestion = {
  ...{ id: demoId('question:fax'), about: 'client', label: 'Numéro de fax' },
  ...{ answer: TEXT, trade: null, onSheet: false, archived: true },
};

export const demoQuestions = (): CustomQuestion[] => [
  ...ASKED.map(({ question }) => question),
  ARCHIVED,
];
