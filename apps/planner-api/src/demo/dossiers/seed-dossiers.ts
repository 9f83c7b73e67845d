import type { Snapshot } from '@pastille/scheduling';
import type { EntityManager } from 'typeorm';
import { insertParts } from '../../dossier/persistence/dossier-rows.js';
import { saveLetterhead } from '../../dossier/persistence/letterhead-rows.js';
import { saveQuestions } from '../../dossier/persistence/question-rows.js';
import { insertFile, type StoredFile } from '../../files/persistence/stored-files.js';
import { DEMO_COMPANY_ID, demoId } from '../demo-id.js';
import { drawLogo } from '../pictures/draw-logo.js';
import { demoDossiers } from './demo-dossiers.js';
import { demoPhotos, type KeepFile } from './demo-photos.js';
import { demoQuestions } from './questions.js';

/** Everything here is invented; the number is one of those that ARCEP keeps for fiction. */
const LINES = [
  '214, route des Bauges',
  '73000 Chambéry',
  '04 65 71 20 00 · contact@valmorin.example',
];
const FOOTER =
  'Groupe Valmorin est une entreprise inventée : Piscines du Lac, Âtre & Flamme, Jardins Valmorin, Valmorin Plomberie-Chauffage.';

/** What takes time to draw, and no database. */
export interface DemoPictures {
  readonly logo: Buffer;
  readonly photos: readonly StoredFile[];
}

export async function drawDemo(
  snapshot: Snapshot,
  now: Date,
  keep: KeepFile,
): Promise<DemoPictures> {
  const [logo, photos] = await Promise.all([drawLogo(), demoPhotos(snapshot, now, keep)]);
  return { logo, photos };
}

/** What the demo company knows beside its plan. */
export async function seedDossiers(
  tx: EntityManager,
  {
    snapshot,
    now,
    pictures,
  }: { readonly snapshot: Snapshot; readonly now: Date; readonly pictures: DemoPictures },
): Promise<void> {
  const writer = { id: demoId('user:admin'), name: 'Hélène Valmorin', at: now };
  await saveQuestions(tx, DEMO_COMPANY_ID, { questions: demoQuestions(), writer });
  const logo = { content: pictures.logo, type: 'image/png' } as const;
  const head = { companyId: DEMO_COMPANY_ID, lines: LINES, footer: FOOTER, logo, writer };
  await saveLetterhead(tx, head);
  await insertParts(tx, demoDossiers(snapshot, now));
  for (const photo of pictures.photos) await insertFile(tx, photo);
}
