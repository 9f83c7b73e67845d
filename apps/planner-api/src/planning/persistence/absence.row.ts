import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AbsenceReason } from '@pastille/scheduling';

@Entity('absence')
export class AbsenceRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @Column({ type: 'uuid', name: 'resource_id', nullable: true })
  resourceId!: string | null;

  @Column({ type: 'text' })
  reason!: AbsenceReason;

  @Column({ type: 'timestamptz', name: 'starts_at' })
  startsAt!: string;

  @Column({ type: 'timestamptz', name: 'ends_at' })
  endsAt!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
