import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallOutcome, Mark } from '@pastille/scheduling';

@Entity('call')
export class CallRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @Column({ type: 'uuid', name: 'intervention_id' })
  interventionId!: string;

  @Column({ type: 'uuid', name: 'client_id', nullable: true })
  clientId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'timestamptz', name: 'before_at' })
  beforeAt!: string;

  @Column({ type: 'timestamptz', name: 'after_at' })
  afterAt!: string;

  @Column({ type: 'jsonb' })
  made!: Mark;

  @Column({ type: 'text', nullable: true })
  outcome!: CallOutcome | null;

  @Column({ type: 'jsonb', nullable: true })
  closed!: Mark | null;
}
