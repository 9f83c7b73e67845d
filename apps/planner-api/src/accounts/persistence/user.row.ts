import type { Locale, Role } from '@pastille/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A login. `email` is in lower case and unique over all companies: it says whose company one enters. */
@Entity('app_user')
export class UserRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text' })
  locale!: Locale;

  @Column({ type: 'text', name: 'password_hash' })
  passwordHash!: string;

  @Column({ type: 'boolean', name: 'is_active' })
  isActive!: boolean;

  /** Those that the person changed; see `preferences.ts`. */
  @Column({ type: 'jsonb' })
  preferences!: Record<string, unknown>;
}
