import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@pastille/scheduling';

/** Part of its intervention: written anew with it. */
@Entity('assignment')
export class AssignmentRow {
  @PrimaryColumn({ type: 'uuid', name: 'intervention_id' })
  interventionId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'resource_id' })
  resourceId!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'date', array: true, nullable: true })
  days!: string[] | null;
}
