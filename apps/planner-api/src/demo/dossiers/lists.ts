import type { TradeName } from '../trades.js';

interface Lists {
  /** In the order of the job: what is done first is ticked first. */
  readonly checklist: readonly string[];
  readonly materials: readonly (readonly [
    label: string,
    quantity: number | null,
    unit: string | null,
    note?: string,
  ])[];
}

/** What is checked on each job of a trade, and what its van is loaded with. */
export const LISTS: Readonly<Record<TradeName, Lists>> = {
  Piscines: {
    checklist: [
      'DICT reçue et réseaux repérés',
      'Photos du terrain avant travaux',
      'Passage protégé (plaques de roulage)',
      'Fond de fouille de niveau',
      'Épreuve d’étanchéité des canalisations',
      'Local technique rangé et étiqueté',
      'Mise en main faite avec le client',
    ],
    materials: [
      ['Tube PVC pression Ø 50', 40, 'm'],
      ['Coude 90° Ø 50', 12, null],
      ['Gravier concassé 6/10', 14, 't', 'Benne livrée au portail'],
      ['Géotextile 200 g', 60, 'm²'],
      ['Colle PVC', 2, 'pots'],
    ],
  },
  'Poêles et cheminées': {
    checklist: [
      'Distances aux matériaux combustibles vérifiées',
      'Sol et meubles protégés',
      'Conduit éprouvé',
      'Plaque signalétique posée',
      'Premier feu fait avec le client',
      'Attestation signée',
    ],
    materials: [
      ['Tubage inox Ø 80', 9, 'm'],
      ['Chapeau pare-pluie', 1, null],
      ['Plaque de sol acier', 1, null, 'Noire, 100 × 80 cm'],
      ['Laine de roche haute température', 2, 'rouleaux'],
    ],
  },
  Jardins: {
    checklist: [
      'Réseaux enterrés repérés avec le client',
      'Arbres à garder marqués',
      'Terre végétale mise de côté',
      'Pentes contrôlées',
      'Chantier balayé, benne partie',
    ],
    materials: [
      ['Terre végétale', 8, 'm³'],
      ['Bordure acier', 24, 'm'],
      ['Paillage', 15, 'sacs'],
      ['Laurier du Portugal', 12, 'plants', 'Réservés chez le pépiniériste'],
    ],
  },
  'Plomberie-chauffage': {
    checklist: [
      'Arrivées d’eau coupées et signalées',
      'Ancien matériel évacué',
      'Essai de pression, 30 minutes',
      'Réglages notés sur la chaudière',
      'Notice remise au client',
    ],
    materials: [
      ['Tube cuivre Ø 16', 12, 'm'],
      ['Raccords à sertir Ø 16', 20, null],
      ['Joint silicone', 3, 'tubes'],
      ['Receveur extra-plat', 1, null, '120 × 90, blanc'],
    ],
  },
};
