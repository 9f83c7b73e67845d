import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('task_kind')
export class TaskKindRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  trade!: string;

  @Column({ type: 'integer', name: 'usual_half_days', nullable: true })
  usualHalfDays!: number | null;

  @Column({ type: 'integer', name: 'usual_minutes', nullable: true })
  usualMinutes!: number | null;

  @Column({ type: 'integer', name: 'usual_people' })
  usualPeople!: number;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'boolean', name: 'fears_rain' })
  fearsRain!: boolean;

  @Column({ type: 'boolean', name: 'fears_frost' })
  fearsFrost!: boolean;

  @Column({ type: 'boolean', name: 'fears_wind' })
  fearsWind!: boolean;

  @Column({ type: 'jsonb' })
  skills!: readonly string[];

  @Column({ type: 'boolean', name: 'is_archived' })
  isArchived!: boolean;
}
