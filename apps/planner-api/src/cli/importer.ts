import type { Locale } from '@pastille/contracts';
import type { DataSource } from 'typeorm';
import type { Who } from '../planning/planning.access.js';
import { CommandRefusal } from './command-refusal.js';

/** In whose name a command of the console changes a plan. */
export interface Importer {
  readonly who: Who;
  readonly companyName: string;
  readonly locale: Locale;
}

interface Row extends Who {
  readonly companyName: string;
  readonly locale: Locale;
}

const CANDIDATES = `select u.id as "userId", u.company_id as "companyId", u.name, u.role, u.locale, c.name as "companyName"
  from app_user u join company c on c.id = u.company_id
 where u.is_active and u.role in ('administrator', 'manager', 'planner')
   and ($1::text is null or lower(c.name) = lower($1)) and ($2::text is null or u.email = lower($2))
 order by u.role = 'administrator' desc, u.created_at, u.id`;

/** The person named, else the first administrator of the one company there is. */
export async function importerOf(
  dataSource: DataSource,
  { company, as }: { readonly company: string | null; readonly as: string | null },
): Promise<Importer> {
  const rows = await dataSource.query<Row[]>(CANDIDATES, [company, as]);
  const [first] = rows;
  if (!first)
    throw new CommandRefusal('no active administrator, manager or planner fits; see create-admin');
  const companies = new Set(rows.map(({ companyId }) => companyId));
  if (companies.size > 1)
    throw new CommandRefusal(
      'there are several companies: say which with --company <name> or --as <e-mail>',
    );
  const { companyName, locale, userId, companyId, name, role } = first;
  return { who: { userId, companyId, name, role }, companyName, locale };
}
