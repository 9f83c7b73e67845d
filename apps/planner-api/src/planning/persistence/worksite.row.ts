import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Condition, WorksiteStart } from '@pastille/scheduling';

@Entity('worksite')
export class WorksiteRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'uuid', name: 'client_id' })
  clientId!: string;

  @Column({ type: 'uuid', name: 'location_id', nullable: true })
  locationId!: string | null;

  @Column({ type: 'uuid', name: 'works_id', nullable: true })
  worksId!: string | null;

  @Column({ type: 'uuid', name: 'branch_id' })
  branchId!: string;

  @Column({ type: 'uuid', name: 'status_id' })
  statusId!: string;

  @Column({ type: 'date', name: 'start_date', nullable: true })
  startDate!: string | null;

  @Column({ type: 'text', name: 'start_certainty', nullable: true })
  startCertainty!: WorksiteStart['certainty'] | null;

  @Column({ type: 'date', name: 'expected_end', nullable: true })
  expectedEnd!: string | null;

  @Column({ type: 'integer' })
  rank!: number;

  @Column({ type: 'uuid', name: 'usual_crew_id', nullable: true })
  usualCrewId!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'jsonb' })
  conditions!: readonly Condition[];
}
