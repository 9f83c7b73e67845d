import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Way = 'screen' | 'api' | 'import' | 'feed-link' | 'job';

/** One side of each change: what a record became, or what it was before. */
export interface LoggedSide {
  readonly kind: string;
  readonly id: string;
  readonly after: unknown;
}

/** One accepted command, as it is kept. `changes` and `inverse` are parallel lists. */
@Entity('change_log')
export class ChangeLogRow {
  @PrimaryColumn({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'command_id' })
  commandId!: string;

  @Column({ type: 'uuid', name: 'actor_id' })
  actorId!: string;

  @Column({ type: 'text', name: 'actor_name' })
  actorName!: string;

  @Column({ type: 'text' })
  way!: Way;

  @Column({ type: 'jsonb' })
  command!: unknown;

  @Column({ type: 'json' })
  changes!: readonly LoggedSide[];

  @Column({ type: 'json' })
  inverse!: readonly LoggedSide[];

  @Column({ type: 'jsonb' })
  answer!: unknown;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz', name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}
