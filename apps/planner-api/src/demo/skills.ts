import type { Skill } from '@pastille/scheduling';
import { formatLocalDate } from '@pastille/time';
import type { Days } from './days.js';

/** What the group's people can show a paper for. */
export type SkillName =
  | 'AIPR opérateur'
  | 'Amiante sous-section 4'
  | 'CACES R482 A'
  | 'CACES R482 B1'
  | 'Certiphyto'
  | 'Habilitation électrique BS'
  | 'Membrane armée'
  | 'PG Installation'
  | 'PG Maintenance'
  | 'Permis C'
  | 'Qualibois Air'
  | 'Travail en hauteur';

const POOL: readonly SkillName[] = [
  'AIPR opérateur',
  'CACES R482 B1',
  'Habilitation électrique BS',
  'Membrane armée',
  'Permis C',
];
const STOVE: readonly SkillName[] = ['Qualibois Air', 'Travail en hauteur'];
const GARDEN: readonly SkillName[] = ['CACES R482 A', 'Certiphyto'];
const HEATING: readonly SkillName[] = ['PG Installation', 'PG Maintenance'];

const HELD: Readonly<Record<string, readonly SkillName[]>> = {
  thierry: POOL,
  antoine: POOL,
  yanis: POOL,
  sebastien: POOL,
  loic: POOL,
  julien: STOVE,
  nicolas: STOVE,
  matthieu: [...STOVE, ...HEATING],
  clara: [...STOVE, ...HEATING],
  marc: GARDEN,
  samuel: GARDEN,
  ines: GARDEN,
  patrick: [...HEATING, 'Amiante sous-section 4'],
  rachid: HEATING,
  'alpes-elec': ['Habilitation électrique BS'],
};

/** Days from today on which a paper ends that is not as good as new. */
const ENDING: Readonly<Record<string, Partial<Record<SkillName, number>>>> = {
  patrick: { 'Amiante sous-section 4': -12 },
  samuel: { Certiphyto: 26 },
};

/** A driver's licence does not end; everything else is renewed every few years. */
const FOR_GOOD: readonly SkillName[] = ['Permis C'];

export function skillsOf(key: string, days: Days): Skill[] {
  return (HELD[key] ?? []).toSorted().map((name, index) => {
    const left = ENDING[key]?.[name] ?? 420 + ((key.length * 97 + index * 211) % 900);
    const until = FOR_GOOD.includes(name) ? null : formatLocalDate(days.today + left);
    return { name, until };
  });
}
