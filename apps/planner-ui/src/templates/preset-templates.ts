import type { CreateTemplateBody } from '@pastille/contracts';
import { newId } from '../api/new-id.js';
import type { Language } from '../i18n/start.js';
import { kindsOfPreset, type TaskKindView } from '../settings/new-task-kind.js';
import { TRADE_PRESETS, type KindPreset, type TradePreset } from '../settings/trade-presets.js';

/** A kind of job made of its trade's usual steps; what is waited for after a step, in days of the clock. */
export interface PresetTemplate {
  readonly trade: TradePreset['key'];
  readonly name: { readonly fr: string; readonly en: string };
  /** By their French names, in the order of the work. */
  readonly steps: readonly string[];
  readonly waits: Readonly<Record<string, number>>;
}

export const PRESET_TEMPLATES: readonly PresetTemplate[] = [
  {
    trade: 'pool',
    name: { fr: 'Piscine coque', en: 'Shell pool' },
    steps: [
      ...['Implantation', 'Terrassement', 'Lit de pose', 'Pose de la coque'],
      ...['Remblaiement et mise en eau', 'Raccordements et filtration', 'Ceinture béton'],
      ...['Margelles et plage', 'Mise en route', 'Mise en main'],
    ],
    waits: { 'Ceinture béton': 7 },
  },
  {
    trade: 'stove',
    name: { fr: 'Poêle à granulés', en: 'Pellet stove' },
    steps: [
      ...['Visite technique', 'Tubage ou pose du conduit', 'Pose du poêle'],
      ...['Raccordement', 'Mise en service'],
    ],
    waits: { 'Visite technique': 10 },
  },
  {
    trade: 'stove',
    name: { fr: 'Insert', en: 'Insert' },
    steps: [
      ...['Visite technique', 'Tubage ou pose du conduit', 'Pose de l’insert'],
      'Mise en service',
    ],
    waits: { 'Visite technique': 10 },
  },
  {
    trade: 'garden',
    name: { fr: 'Aménagement paysager', en: 'Landscaping' },
    steps: [
      ...['Décapage et évacuation', 'Terrassement et nivellement', 'Arrosage automatique'],
      ...['Maçonnerie paysagère', 'Terrasse', 'Clôture', 'Plantations', 'Engazonnement'],
    ],
    waits: { 'Maçonnerie paysagère': 3 },
  },
  {
    trade: 'plumb',
    name: { fr: 'Salle de bains', en: 'Bathroom' },
    steps: ['Dépose', 'Réseaux', 'Carrelage et faïence', 'Appareillage', 'Mise en service'],
    waits: { 'Carrelage et faïence': 2 },
  },
  {
    trade: 'plumb',
    name: { fr: 'Chaudière', en: 'Boiler' },
    steps: ['Visite technique', 'Dépose', 'Pose de la chaudière', 'Mise en service'],
    waits: { 'Visite technique': 10 },
  },
];

const tradeOf = (key: TradePreset['key']): TradePreset | undefined =>
  TRADE_PRESETS.find((one) => one.key === key);

const kindsOf = ({ trade, steps }: PresetTemplate): readonly KindPreset[] =>
  steps.flatMap((name) => tradeOf(trade)?.kinds.find((kind) => kind.name.fr === name) ?? []);

export const tradeName = ({ trade }: PresetTemplate, language: Language): string =>
  tradeOf(trade)?.trade[language] ?? '';

/** The kinds that templates are made of and that the company does not have yet. */
export function missingKinds(
  known: readonly TaskKindView[],
  presets: readonly PresetTemplate[],
  language: Language,
): TaskKindView[] {
  return presets.reduce<TaskKindView[]>((made, preset) => {
    const trade = tradeOf(preset.trade);
    if (!trade) return made;
    const wanted = { trade, kinds: kindsOf(preset) };
    return [...made, ...kindsOfPreset([...known, ...made], wanted, language)];
  }, []);
}

/** A template of the company's own kinds, each step after the one before it; a kind that it does not have is left out. */
export function templateOfPreset(
  known: readonly TaskKindView[],
  preset: PresetTemplate,
  language: Language,
): CreateTemplateBody {
  const trade = tradeName(preset, language);
  const found = kindsOf(preset).flatMap((kind) => {
    const own = known.find((one) => one.trade === trade && one.name === kind.name[language]);
    return own ? [{ own, waits: preset.waits[kind.name.fr] ?? 0 }] : [];
  });
  const steps = found.map(({ own }, index): CreateTemplateBody['steps'][number] => {
    const before = found[index - 1];
    const lag = { elapsed: (before?.waits ?? 0) * 1440 };
    return {
      ...{ key: own.id, kindId: own.id, label: own.name, amount: own.usualAmount, skills: [] },
      people: own.usualPeople,
      after: before ? [{ key: before.own.id, kind: 'FS', lag, max: null }] : [],
    };
  });
  return { id: newId(), name: preset.name[language], trade, steps };
}
