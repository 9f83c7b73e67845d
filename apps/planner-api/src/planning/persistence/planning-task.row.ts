import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Condition, Mark, StatusOverride, TaskLink } from '@pastille/scheduling';

@Entity('planning_task')
export class PlanningTaskRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @Column({ type: 'uuid', name: 'worksite_id' })
  worksiteId!: string;

  @Column({ type: 'uuid', name: 'kind_id', nullable: true })
  kindId!: string | null;

  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'integer', name: 'estimate_half_days', nullable: true })
  estimateHalfDays!: number | null;

  @Column({ type: 'integer', name: 'estimate_minutes', nullable: true })
  estimateMinutes!: number | null;

  @Column({ type: 'integer' })
  people!: number;

  @Column({ type: 'jsonb' })
  skills!: readonly string[];

  @Column({ type: 'jsonb' })
  links!: readonly TaskLink[];

  @Column({ type: 'date', nullable: true })
  earliest!: string | null;

  @Column({ type: 'date', nullable: true })
  latest!: string | null;

  @Column({ type: 'uuid', name: 'series_id', nullable: true })
  seriesId!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  finished!: Mark | null;

  @Column({ type: 'jsonb', nullable: true })
  override!: StatusOverride | null;

  @Column({ type: 'jsonb' })
  conditions!: readonly Condition[];
}
