import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  InterventionKind,
  InterventionState,
  LockMark,
  Mark,
  PublishedCopy,
  SupplierOrder,
} from '@pastille/scheduling';

/** `version` is the row's own: it counts writes and is no part of the plan. */
@Entity('intervention')
export class InterventionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @Column({ type: 'text' })
  kind!: InterventionKind;

  @Column({ type: 'uuid', name: 'worksite_id', nullable: true })
  worksiteId!: string | null;

  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId!: string | null;

  @Column({ type: 'uuid', name: 'client_id', nullable: true })
  clientId!: string | null;

  @Column({ type: 'uuid', name: 'location_id', nullable: true })
  locationId!: string | null;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'timestamptz', name: 'starts_at' })
  startsAt!: string;

  @Column({ type: 'timestamptz', name: 'ends_at' })
  endsAt!: string;

  @Column({ type: 'integer', name: 'amount_half_days', nullable: true })
  amountHalfDays!: number | null;

  @Column({ type: 'integer', name: 'amount_minutes', nullable: true })
  amountMinutes!: number | null;

  @Column({ type: 'jsonb', name: 'lock_time', nullable: true })
  lockTime!: LockMark | null;

  @Column({ type: 'jsonb', name: 'lock_team', nullable: true })
  lockTeam!: LockMark | null;

  @Column({ type: 'text' })
  state!: InterventionState;

  @Column({ type: 'integer', name: 'actual_half_days', nullable: true })
  actualHalfDays!: number | null;

  @Column({ type: 'integer', name: 'actual_minutes', nullable: true })
  actualMinutes!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  closed!: Mark | null;

  @Column({ type: 'timestamptz', name: 'arrival_from', nullable: true })
  arrivalFrom!: string | null;

  @Column({ type: 'timestamptz', name: 'arrival_to', nullable: true })
  arrivalTo!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  confirmed!: Mark | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  supplier!: SupplierOrder | null;

  @Column({ type: 'uuid', name: 'series_id', nullable: true })
  seriesId!: string | null;

  @Column({ type: 'text', name: 'occurrence_key', nullable: true })
  occurrenceKey!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  published!: PublishedCopy | null;
}
