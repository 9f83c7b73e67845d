import type { Amount, TaskKind } from '@pastille/scheduling';
import { demoId } from './demo-id.js';
import type { SkillName } from './skills.js';

export type TradeName = 'Piscines' | 'Poêles et cheminées' | 'Jardins' | 'Plomberie-chauffage';

/** A step of a template: who and what it takes. Drying is a lag, never booked time. */
export interface Step {
  readonly kind: string;
  readonly label: string;
  readonly halfDays: number;
  readonly people: number;
  /** Keys of machines beside the crew's van. */
  readonly machines: readonly string[];
  /** Days to wait after it, weekends included: concrete, tiles, a liner being made. */
  readonly lagDays: number;
  readonly weather: 'rain' | 'frost' | 'both' | 'none';
  /** Done by that subcontractor in place of the crew. */
  readonly by: string | null;
  /** Comes with a delivery or a crane at a fixed hour. */
  readonly delivery: 'crane' | 'concrete' | null;
  /** Without which nobody should be sent. */
  readonly skills: readonly SkillName[];
  /** At most so many days after the step before: an empty basin must not stay empty. */
  readonly withinDays: number | null;
}

type Extra = Partial<
  Pick<Step, 'machines' | 'lagDays' | 'weather' | 'by' | 'delivery' | 'skills' | 'withinDays'>
>;

const step = (
  [kind, label]: readonly [kind: string, label: string],
  [halfDays, people]: readonly [halfDays: number, people: number],
  extra: Extra = {},
): Step => ({
  kind,
  label,
  halfDays,
  people,
  machines: extra.machines ?? [],
  lagDays: extra.lagDays ?? 0,
  weather: extra.weather ?? 'none',
  by: extra.by ?? null,
  delivery: extra.delivery ?? null,
  skills: extra.skills ?? [],
  withinDays: extra.withinDays ?? null,
});

export interface Template {
  readonly name: string;
  readonly trade: TradeName;
  /** Begins the references of its worksites. */
  readonly letter: string;
  /** What the works is called (« ouvrage »). */
  readonly works: string;
  readonly titles: readonly string[];
  readonly steps: readonly Step[];
}

const wet = { weather: 'both' } as const;
const ELECTRICAL = 'Habilitation électrique BS';

export const TEMPLATES = {
  shell: {
    name: 'Piscine coque',
    trade: 'Piscines',
    letter: 'P',
    works: 'Piscine coque',
    titles: [
      'Piscine coque 8 × 4',
      'Piscine coque 7 × 3,50',
      'Piscine coque 6 × 3',
      'Mini-piscine coque 4,50 × 2,50',
    ],
    steps: [
      step(['implantation', 'Implantation'], [1, 2]),
      step(['terrassement', 'Terrassement'], [4, 2], {
        ...wet,
        machines: ['digger-8t', 'tipper'],
        skills: ['CACES R482 B1'],
      }),
      step(['lit-de-pose', 'Lit de pose'], [2, 2], { weather: 'rain' }),
      step(['pose-coque', 'Pose de la coque'], [1, 3], { ...wet, delivery: 'crane' }),
      step(['remblaiement', 'Remblaiement et mise en eau'], [4, 2], { weather: 'rain' }),
      step(['raccordements', 'Raccordements et filtration'], [4, 2], { skills: [ELECTRICAL] }),
      step(['ceinture', 'Ceinture béton'], [2, 3], {
        weather: 'frost',
        lagDays: 7,
        delivery: 'concrete',
      }),
      step(['margelles', 'Margelles et plage'], [6, 2], wet),
      step(['mise-en-route', 'Mise en route'], [1, 1]),
      step(['mise-en-main', 'Mise en main'], [1, 1]),
    ],
  },
  masonry: {
    name: 'Piscine maçonnée',
    trade: 'Piscines',
    letter: 'P',
    works: 'Piscine maçonnée',
    titles: [
      'Piscine maçonnée 10 × 5',
      'Piscine maçonnée 9 × 4 à débordement',
      'Couloir de nage 12 × 3',
    ],
    steps: [
      step(['implantation', 'Implantation'], [1, 2]),
      step(['terrassement', 'Terrassement'], [5, 2], {
        ...wet,
        machines: ['digger-8t', 'tipper'],
        skills: ['CACES R482 B1'],
      }),
      step(['evacuation', 'Évacuation des terres'], [2, 2], {
        machines: ['tipper'],
        skills: ['Permis C'],
      }),
      step(['ferraillage', 'Ferraillage du radier'], [3, 2], { weather: 'rain' }),
      step(['radier', 'Coulage du radier'], [1, 3], {
        weather: 'frost',
        lagDays: 4,
        delivery: 'concrete',
      }),
      step(['murs', 'Élévation des murs'], [8, 3], wet),
      step(['chainage', 'Chaînage et coulage'], [3, 3], {
        weather: 'frost',
        lagDays: 21,
        delivery: 'concrete',
      }),
      step(['reseaux', 'Pièces à sceller et réseaux'], [4, 2]),
      step(['membrane', 'Membrane armée'], [5, 2], { ...wet, skills: ['Membrane armée'] }),
      step(['margelles', 'Margelles'], [4, 2], wet),
      step(['plage', 'Plage'], [6, 3], { ...wet, lagDays: 2 }),
      step(['local-technique', 'Local technique et filtration'], [4, 2], { skills: [ELECTRICAL] }),
      step(['mise-en-route', 'Mise en eau et mise en route'], [2, 2]),
      step(['mise-en-main', 'Mise en main'], [1, 1]),
    ],
  },
  liner: {
    name: 'Changement de liner',
    trade: 'Piscines',
    letter: 'P',
    works: 'Piscine',
    titles: [
      'Changement de liner 8 × 4',
      'Changement de liner 10 × 5',
      'Liner et pièces à sceller',
    ],
    steps: [
      step(['prise-de-cotes', 'Prise de cotes'], [1, 1], { lagDays: 14 }),
      step(['depose-liner', 'Vidange et dépose'], [2, 2]),
      step(['pose-liner', 'Pose du liner'], [3, 2], { ...wet, withinDays: 21 }),
      step(['mise-en-route', 'Mise en eau et contrôle'], [1, 1]),
    ],
  },
  pelletStove: {
    name: 'Poêle à granulés',
    trade: 'Poêles et cheminées',
    letter: 'F',
    works: 'Poêle à granulés',
    titles: [
      'Poêle à granulés 8 kW',
      'Poêle à granulés canalisable 10 kW',
      'Poêle à granulés étanche 6 kW',
    ],
    steps: [
      step(['visite-technique', 'Visite technique'], [1, 1], { lagDays: 10 }),
      step(['conduit', 'Pose du conduit'], [2, 2], {
        machines: ['platform'],
        weather: 'rain',
        skills: ['Travail en hauteur'],
      }),
      step(['pose-poele', 'Pose du poêle'], [2, 2], { skills: ['Qualibois Air'] }),
      step(['raccordement', 'Raccordement'], [1, 1]),
      step(['mise-en-service', 'Mise en service'], [1, 1]),
      step(['attestation', 'Attestation'], [1, 1]),
    ],
  },
  insert: {
    name: 'Insert',
    trade: 'Poêles et cheminées',
    letter: 'F',
    works: 'Insert bois',
    titles: ['Insert bois 70', 'Insert bois vitre panoramique', 'Foyer fermé et habillage'],
    steps: [
      step(['visite-technique', 'Visite technique'], [1, 1], { lagDays: 10 }),
      step(['preparation-atre', 'Préparation de l’âtre'], [2, 2]),
      step(['conduit', 'Tubage'], [2, 2], {
        machines: ['platform'],
        weather: 'rain',
        skills: ['Travail en hauteur'],
      }),
      step(['pose-insert', 'Pose de l’insert'], [3, 2], { skills: ['Qualibois Air'] }),
      step(['mise-en-service', 'Mise en service et attestation'], [1, 1]),
    ],
  },
  garden: {
    name: 'Aménagement paysager',
    trade: 'Jardins',
    letter: 'J',
    works: 'Jardin',
    titles: [
      'Création de jardin',
      'Terrasse et plantations',
      'Abords de piscine',
      'Jardin en restanques',
    ],
    steps: [
      step(['piquetage', 'Piquetage'], [1, 1]),
      step(['decaissement', 'Décaissement'], [4, 2], {
        ...wet,
        machines: ['digger-2t'],
        skills: ['CACES R482 A'],
      }),
      step(['arrosage', 'Réseaux et arrosage'], [3, 2], { weather: 'rain' }),
      step(['murets', 'Murets et bordures'], [4, 2], { ...wet, lagDays: 3 }),
      step(['dallage', 'Terrasse et dallage'], [6, 2], wet),
      step(['terre-vegetale', 'Terre végétale'], [2, 2], {
        weather: 'rain',
        machines: ['digger-2t'],
        skills: ['CACES R482 A'],
      }),
      step(['plantations', 'Plantations'], [4, 2], { weather: 'frost' }),
      step(['engazonnement', 'Engazonnement et finitions'], [2, 2], wet),
    ],
  },
  bathroom: {
    name: 'Salle de bains',
    trade: 'Plomberie-chauffage',
    letter: 'C',
    works: 'Salle de bains',
    titles: [
      'Rénovation de salle de bains',
      'Salle d’eau adaptée, douche de plain-pied',
      'Création de salle de bains',
    ],
    steps: [
      step(['depose', 'Dépose'], [2, 2]),
      step(['reseaux-plomberie', 'Réseaux'], [3, 2]),
      step(['electricite', 'Électricité'], [1, 1], { by: 'alpes-elec', skills: [ELECTRICAL] }),
      step(['cloisons', 'Cloisons et étanchéité'], [2, 2], { lagDays: 2 }),
      step(['faience', 'Carrelage et faïence'], [5, 1], { by: 'carrelages', lagDays: 2 }),
      step(['appareils', 'Pose des appareils'], [3, 2]),
      step(['reception', 'Mise en service et réserves'], [1, 1]),
    ],
  },
  boiler: {
    name: 'Chaudière',
    trade: 'Plomberie-chauffage',
    letter: 'C',
    works: 'Chaudière',
    titles: ['Chaudière gaz à condensation', 'Chaudière à granulés', 'Pompe à chaleur air-eau'],
    steps: [
      step(['visite-chauffage', 'Visite technique'], [1, 1], { lagDays: 10 }),
      step(['depose-chaudiere', 'Dépose de l’ancienne'], [1, 2]),
      step(['pose-chaudiere', 'Pose et raccordement'], [3, 2], { skills: ['PG Installation'] }),
      step(['service-chaudiere', 'Mise en service'], [1, 1], { skills: ['PG Maintenance'] }),
      step(['attestation-chauffage', 'Attestation et mise en main'], [1, 1]),
    ],
  },
} as const satisfies Record<string, Template>;

export type TemplateKey = keyof typeof TEMPLATES;

const MINUTES_PER_DAY = 1440;

interface Wait {
  readonly kind: 'FS';
  readonly lag: { readonly elapsed: number };
  readonly max: { readonly elapsed: number } | null;
}

/** In the order of the trade: each step after the one before it and its drying, through weekends. */
export const waitOf = (step: Step, before: Step): Wait => ({
  kind: 'FS',
  lag: { elapsed: before.lagDays * MINUTES_PER_DAY },
  max: step.withinDays === null ? null : { elapsed: step.withinDays * MINUTES_PER_DAY },
});

const amountOf = ({ halfDays }: Step): Amount => ({ halfDays });

/** One kind per step, in the order of the trades: the columns of the Tableau. */
export function taskKinds(): TaskKind[] {
  const kinds = new Map<string, TaskKind>();
  for (const template of Object.values<Template>(TEMPLATES)) {
    for (const each of template.steps) {
      if (kinds.has(each.kind)) continue;
      kinds.set(each.kind, {
        id: kindId(each.kind),
        name: each.label,
        trade: template.trade,
        usualAmount: amountOf(each),
        usualPeople: each.people,
        order: kinds.size,
        skills: each.skills,
        weather: {
          rain: each.weather === 'rain' || each.weather === 'both',
          frost: each.weather === 'frost' || each.weather === 'both',
          wind: each.delivery === 'crane',
        },
        archived: false,
      });
    }
  }
  return [...kinds.values()];
}

export const kindId = (kind: string): string => demoId(`task-kind:${kind}`);
