import type { ChangeOf, Location } from '@pastille/scheduling';
import type { AreaDraft } from '../drafts/draft.js';
import { IdBook } from './id-book.js';
import { nameKey } from './name-key.js';
import type { Present } from './present.js';

type Place = Pick<Location, keyof AreaDraft>;

/** A place is known by its words; one without words by its position. */
function placeKey(clientId: string, place: Place): string {
  const words = [place.label, place.address, place.postalCode, place.city].map((word) =>
    nameKey(word ?? ''),
  );
  const isNamed = place.label !== null || place.address !== null;
  const position = isNamed ? [] : [place.latitude ?? '', place.longitude ?? ''];
  return [clientId, ...words, ...position].join('|');
}

/** A job of one client at one place: the same place of the same client is one location. */
export class LocationChanges {
  private readonly ids: IdBook;
  private readonly list: ChangeOf<'location'>[] = [];

  constructor(
    private readonly present: Present,
    asked: readonly { readonly clientId: string; readonly area: AreaDraft }[],
  ) {
    const index = new Map<string, string>();
    for (const location of present.records.location.values()) {
      index.set(placeKey(location.clientId, location), location.id);
    }
    this.ids = new IdBook({
      space: present.settings.id,
      kind: 'location',
      present: index,
      asked: asked.map(({ clientId, area }) => placeKey(clientId, area)),
    });
  }

  idOf(clientId: string, area: AreaDraft): string {
    const { id, first } = this.ids.claim(placeKey(clientId, area));
    const before = this.present.records.location.get(id) ?? null;
    const after = locationOf(area, before, { id, clientId });
    if (first && after !== before) this.list.push({ kind: 'location', id, before, after });
    return id;
  }

  changes(): readonly ChangeOf<'location'>[] {
    return this.list;
  }
}

function locationOf(
  area: AreaDraft,
  before: Location | null,
  ids: { id: string; clientId: string },
): Location {
  if (before === null) return { ...ids, ...area, accessNote: null };
  const moved =
    area.latitude !== null &&
    (area.latitude !== before.latitude || area.longitude !== before.longitude);
  return moved ? { ...before, latitude: area.latitude, longitude: area.longitude } : before;
}
