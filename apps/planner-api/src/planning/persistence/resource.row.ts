import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  PastHours,
  ResourceKind,
  Skill,
  StaffMember,
  WeeklyHours,
} from '@pastille/scheduling';

/** The four kinds of resource in one table; the columns of the other kinds are null. */
@Entity('resource')
export class ResourceRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @Column({ type: 'text' })
  kind!: ResourceKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  initials!: string;

  @Column({ type: 'text' })
  color!: string;

  @Column({ type: 'text', nullable: true })
  trade!: string | null;

  @Column({ type: 'uuid', name: 'branch_id' })
  branchId!: string;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'boolean', name: 'is_archived' })
  isArchived!: boolean;

  @Column({ type: 'text', nullable: true })
  employment!: StaffMember['employment'] | null;

  @Column({ type: 'jsonb', nullable: true })
  hours!: WeeklyHours | null;

  @Column({ type: 'jsonb', name: 'past_hours', nullable: true })
  pastHours!: readonly PastHours[] | null;

  @Column({ type: 'jsonb', nullable: true })
  skills!: readonly Skill[] | null;

  @Column({ type: 'uuid', name: 'user_id', nullable: true })
  userId!: string | null;

  @Column({ type: 'text', nullable: true })
  model!: string | null;
}
