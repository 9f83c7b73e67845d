import type { EntityManager } from 'typeorm';
import type { Writer } from './dossier-rows.js';

export interface Letterhead {
  readonly version: number;
  readonly lines: readonly string[];
  readonly footer: string | null;
  readonly logo: Logo | null;
  readonly writer: Writer | null;
}

export interface Logo {
  readonly content: Buffer;
  readonly type: 'image/png' | 'image/jpeg';
}

interface LetterheadRow extends Pick<Letterhead, 'version' | 'lines' | 'footer'> {
  readonly logo: Buffer | null;
  readonly logoType: Logo['type'] | null;
  readonly changedBy: string;
  readonly changedByName: string;
  readonly changedAt: Date;
}

export async function letterheadOf(
  tx: Pick<EntityManager, 'query'>,
  companyId: string,
): Promise<Letterhead> {
  const [row] = await tx.query<LetterheadRow[]>(
    `select version, lines, footer, logo, logo_type as "logoType", changed_by as "changedBy",
       changed_by_name as "changedByName", changed_at as "changedAt"
       from letterhead where company_id = $1`,
    [companyId],
  );
  if (!row) return { version: 0, lines: [], footer: null, logo: null, writer: null };
  const { version, lines, footer, logo, logoType: type } = row;
  const writer = { id: row.changedBy, name: row.changedByName, at: row.changedAt };
  const whole = logo && type && { content: logo, type };
  return { version, lines, footer, logo: whole, writer };
}
