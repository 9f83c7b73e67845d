import type { Snapshot, Worksite } from '@pastille/scheduling';
import type { StoredFile } from '../../files/persistence/stored-files.js';
import { STATUS } from '../company-draft.js';
import { DEMO_COMPANY_ID, demoId } from '../demo-id.js';
import { drawPhoto, type DrawnPhoto, type Scene } from '../pictures/draw-photo.js';
import type { TradeName } from '../trades.js';
import { tradeOf } from './demo-dossiers.js';

const SCENES_OF: Readonly<Record<TradeName, readonly (readonly [Scene, string])[]>> = {
  Piscines: [
    ['dig', 'Fouille terminée.jpg'],
    ['pool', 'Avant les travaux.jpg'],
  ],
  'Poêles et cheminées': [['stove', 'Emplacement du poêle.jpg']],
  Jardins: [['garden', 'Allée à reprendre.jpg']],
  'Plomberie-chauffage': [['boiler', 'Chaudière en place.jpg']],
};

/** So many worksites of each trade have some: enough to see, quick to make. */
const WORKSITES_A_TRADE = 2;
const DAY = 86_400_000;

export type KeepFile = (content: Buffer) => Promise<string>;

/** Each picture is drawn and kept once, however many worksites show it. */
export async function demoPhotos(
  snapshot: Snapshot,
  now: Date,
  keep: KeepFile,
): Promise<readonly StoredFile[]> {
  const kept = new Map<Scene, Promise<KeptPhoto>>();
  const photoOf = (scene: Scene): Promise<KeptPhoto> => {
    const known = kept.get(scene) ?? keepPhoto(scene, keep);
    kept.set(scene, known);
    return known;
  };
  const shown = worksitesWithPhotos(snapshot).flatMap(({ worksite, trade }) =>
    SCENES_OF[trade].map(([scene, name]) => ({ worksite, scene, name })),
  );
  return Promise.all(
    shown.map(async ({ worksite, scene, name }, nth) => ({
      ...(await photoOf(scene)),
      ...{ id: demoId(`photo:${nth}`), companyId: DEMO_COMPANY_ID, name },
      ...{ clientId: worksite.clientId, worksiteId: worksite.id, interventionId: null },
      ...{ byId: demoId('user:technician'), byName: 'Julien Favre' },
      at: new Date(now.getTime() - (1 + nth) * DAY),
    })),
  );
}

type KeptPhoto = Omit<DrawnPhoto, 'content'> & { readonly hash: string; readonly bytes: number };

async function keepPhoto(scene: Scene, keep: KeepFile): Promise<KeptPhoto> {
  const { content, ...size } = await drawPhoto(scene);
  return { ...size, hash: await keep(content), bytes: content.length };
}

function worksitesWithPhotos(
  snapshot: Snapshot,
): readonly { readonly worksite: Worksite; readonly trade: TradeName }[] {
  const count = new Map<TradeName, number>();
  return snapshot.worksites.flatMap((worksite) => {
    const trade = worksite.statusId === STATUS.running ? tradeOf(snapshot, worksite) : null;
    const before = trade === null ? WORKSITES_A_TRADE : (count.get(trade) ?? 0);
    if (trade === null || before >= WORKSITES_A_TRADE) return [];
    count.set(trade, before + 1);
    return [{ worksite, trade }];
  });
}
