import type { ImportMapping } from '@pastille/contracts';
import { namedUuid } from '../../platform/named-uuid.js';
import { nameKey } from '../changes/name-key.js';
import { faultAt, type Fault } from '../fault.js';
import type { AreaDraft, ClientDraft, RowDraft, WorksiteDraft } from './draft.js';

const MAX_TITLE = 300;

/** One job with 1,000 areas is a mapping gone wrong, and more than a worksite may hold. */
const MAX_AREAS = 1000;

/** Any fixed UUID: makes references out of what a row says. */
const REFERENCE_SPACE = '5f0d4c1e-8f0b-4b5e-9d5c-0d8f2f6c7a10';

const earliest = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;
const latest = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

const sameArea = (a: AreaDraft, b: AreaDraft): boolean =>
  a.label === b.label &&
  a.address === b.address &&
  a.postalCode === b.postalCode &&
  a.city === b.city &&
  a.latitude === b.latitude &&
  a.longitude === b.longitude;

function join(present: WorksiteDraft, row: RowDraft): WorksiteDraft {
  const { area } = row;
  const isNew = area !== null && !present.areas.some((other) => sameArea(other, area));
  return {
    ...present,
    client: fillClient(present.client, row.client),
    areas: isNew ? [...present.areas, area] : present.areas,
    start: earliest(present.start, row.start),
    expectedEnd: latest(present.expectedEnd, row.expectedEnd),
    note: present.note ?? row.note,
  };
}

const fillClient = (known: ClientDraft, more: ClientDraft): ClientDraft => ({
  name: known.name,
  phone: known.phone ?? more.phone,
  email: known.email ?? more.email,
});

/** Gathers the rows into worksites: one per value of the grouping column, or one per row. */
export class WorksiteDrafts {
  private readonly byReference = new Map<string, WorksiteDraft>();

  constructor(private readonly mapping: ImportMapping) {}

  get size(): number {
    return this.byReference.size;
  }

  all(): readonly WorksiteDraft[] {
    return [...this.byReference.values()];
  }

  /** What speaks against the row, or `null`. */
  add(row: RowDraft): Fault | null {
    const reference = row.group ?? row.reference ?? this.madeReference(row);
    const present = this.byReference.get(reference);
    if (!present) {
      this.byReference.set(reference, this.draft(row, reference));
      return null;
    }
    const against = this.against(present, row);
    if (!against) this.byReference.set(reference, join(present, row));
    return against;
  }

  private against(present: WorksiteDraft, row: RowDraft): Fault | null {
    const params = { reference: present.reference, line: present.line };
    if (row.group === null) {
      const key = row.reference === null ? 'row-twice' : 'reference-twice';
      return faultAt(row.line, key, { value: row.reference, params });
    }
    if (nameKey(present.client.name) !== nameKey(row.client.name)) {
      return faultAt(row.line, 'client-differs', {
        value: row.client.name,
        params: { ...params, client: present.client.name },
      });
    }
    if (present.areas.length < MAX_AREAS) return null;
    return faultAt(row.line, 'too-many-areas', { params: { ...params, max: MAX_AREAS } });
  }

  private draft(row: RowDraft, reference: string): WorksiteDraft {
    return {
      line: row.line,
      reference,
      title: this.title(row),
      client: row.client,
      areas: row.area === null ? [] : [row.area],
      start: row.start,
      expectedEnd: row.expectedEnd,
      note: row.note,
    };
  }

  private title(row: RowDraft): string {
    const given = row.group ?? row.reference;
    const words =
      this.mapping.titleWithReference && given !== null ? [...row.titles, given] : row.titles;
    return (words.length > 0 ? words.join(' · ') : (given ?? row.client.name)).slice(0, MAX_TITLE);
  }

  /** For files without references: the same row gives the same one again. */
  private madeReference(row: RowDraft): string {
    const { client, titles, area } = row;
    const place = area ? [area.label, area.address, area.postalCode, area.city] : [];
    const words = [client.name, ...titles, ...place].map((word) => word ?? '');
    return `IMP-${namedUuid(REFERENCE_SPACE, words.join('|')).slice(0, 8).toUpperCase()}`;
  }
}
