import type { Amount } from '@pastille/scheduling';

/** The trades' usual steps, in the order of the work. Drying and curing are waits, never booked time. */
export interface KindPreset {
  readonly name: { readonly fr: string; readonly en: string };
  readonly amount: Amount;
  readonly people: number;
  readonly fears: string;
}

export interface TradePreset {
  readonly key: 'pool' | 'stove' | 'garden' | 'plumb';
  readonly trade: { readonly fr: string; readonly en: string };
  readonly kinds: readonly KindPreset[];
}

type Step = readonly [fr: string, en: string, amount: Amount, people?: number, fears?: string];

const days = (count: number): Amount => ({ halfDays: count * 2 });
const hours = (count: number): Amount => ({ minutes: count * 60 });

const kinds = (steps: readonly Step[]): KindPreset[] =>
  steps.map(([fr, en, amount, people = 1, fears = '']) => ({
    name: { fr, en },
    amount,
    people,
    fears,
  }));

export const TRADE_PRESETS: readonly TradePreset[] = [
  {
    key: 'pool',
    trade: { fr: 'Piscine', en: 'Pool' },
    kinds: kinds([
      ['Implantation', 'Setting out', days(0.5), 2],
      ['Terrassement', 'Earthworks', days(2), 2, 'rain frost'],
      ['Lit de pose', 'Bedding layer', days(0.5), 2, 'rain frost'],
      ['Pose de la coque', 'Shell setting', days(1), 3, 'rain wind'],
      ['Remblaiement et mise en eau', 'Backfilling and filling', days(2), 2, 'rain frost'],
      ['Raccordements et filtration', 'Pipes and filtration', days(2), 2],
      ['Ceinture béton', 'Concrete belt', days(1), 2, 'rain frost'],
      ['Liner', 'Liner', days(1), 2, 'rain frost wind'],
      ['Margelles et plage', 'Coping and terrace', days(4), 2, 'rain frost'],
      ['Mise en route', 'Start-up', days(0.5)],
      ['Mise en main', 'Handover to the owner', hours(2)],
    ]),
  },
  {
    key: 'stove',
    trade: { fr: 'Poêle et cheminée', en: 'Stove and chimney' },
    kinds: kinds([
      ['Visite technique', 'Site survey', hours(1)],
      ['Tubage ou pose du conduit', 'Flue lining or flue', days(1), 2, 'rain wind'],
      ['Pose du poêle', 'Stove installation', days(0.5), 2],
      ['Pose de l’insert', 'Insert installation', days(1), 2],
      ['Raccordement', 'Connection', days(0.5)],
      ['Mise en service', 'Commissioning', hours(2)],
      ['Ramonage', 'Sweeping', hours(1)],
      ['Entretien annuel', 'Yearly service', hours(2)],
    ]),
  },
  {
    key: 'garden',
    trade: { fr: 'Jardin et paysage', en: 'Garden and landscape' },
    kinds: kinds([
      ['Décapage et évacuation', 'Stripping and disposal', days(1), 2, 'rain'],
      ['Terrassement et nivellement', 'Earthworks and levelling', days(2), 2, 'rain frost'],
      ['Maçonnerie paysagère', 'Garden masonry', days(3), 2, 'rain frost'],
      ['Arrosage automatique', 'Irrigation', days(1), 2, 'frost'],
      ['Terrasse', 'Terrace', days(3), 2, 'rain'],
      ['Clôture', 'Fence', days(2), 2],
      ['Plantations', 'Planting', days(2), 2, 'frost'],
      ['Engazonnement', 'Lawn', days(1), 2, 'rain frost'],
      ['Taille et élagage', 'Pruning', days(1), 2, 'wind'],
      ['Tonte et entretien', 'Mowing and upkeep', hours(2), 1, 'rain'],
    ]),
  },
  {
    key: 'plumb',
    trade: { fr: 'Plomberie et chauffage', en: 'Plumbing and heating' },
    kinds: kinds([
      ['Visite technique', 'Site survey', hours(1)],
      ['Dépose', 'Removal', days(1), 2],
      ['Réseaux', 'Pipework', days(2), 2],
      ['Carrelage et faïence', 'Tiling', days(3)],
      ['Appareillage', 'Fittings', days(1)],
      ['Pose de la chaudière', 'Boiler installation', days(1), 2],
      ['Mise en service', 'Commissioning', hours(2)],
      ['Entretien de chaudière', 'Boiler service', hours(1.5)],
      ['Dépannage', 'Call-out', hours(2)],
    ]),
  },
];
