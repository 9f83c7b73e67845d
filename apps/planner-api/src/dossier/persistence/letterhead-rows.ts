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

export interface ChangedHead extends Pick<Letterhead, 'lines' | 'footer' | 'logo'> {
  readonly companyId: string;
  readonly writer: Writer;
}

/** One version on. The caller holds `lockCompanyPaper`. */
export async function saveLetterhead(
  tx: Pick<EntityManager, 'query'>,
  { companyId, lines, footer, logo, writer }: ChangedHead,
): Promise<void> {
  await tx.query(
    `insert into letterhead (company_id, version, lines, footer, logo, logo_type,
       changed_by, changed_by_name, changed_at)
     values ($1, 1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (company_id) do update set version = letterhead.version + 1,
       lines = excluded.lines, footer = excluded.footer, logo = excluded.logo,
       logo_type = excluded.logo_type, changed_by = excluded.changed_by,
       changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at`,
    [
      ...[companyId, JSON.stringify(lines), footer, logo?.content ?? null, logo?.type ?? null],
      ...[writer.id, writer.name, writer.at],
    ],
  );
}
