import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Assignment, HolidayPolicy, InterventionKind } from '@pastille/scheduling';

@Entity('series')
export class SeriesRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  @Column({ type: 'integer', name: 'months_after_last_visit', nullable: true })
  monthsAfterLastVisit!: number | null;

  @Column({ type: 'text', name: 'window_from', nullable: true })
  windowFrom!: string | null;

  @Column({ type: 'text', name: 'window_to', nullable: true })
  windowTo!: string | null;

  @Column({ type: 'text', name: 'starts_at_local' })
  startsAtLocal!: string;

  @Column({ type: 'integer', name: 'amount_half_days', nullable: true })
  amountHalfDays!: number | null;

  @Column({ type: 'integer', name: 'amount_minutes', nullable: true })
  amountMinutes!: number | null;

  @Column({ type: 'text' })
  holidays!: HolidayPolicy;

  @Column({ type: 'uuid', name: 'split_from', nullable: true })
  splitFrom!: string | null;

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

  @Column({ type: 'jsonb' })
  team!: readonly Assignment[];

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
