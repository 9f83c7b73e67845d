import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Part of its crew: written anew with it. Its number is the database's. */
@Entity('crew_member')
export class CrewMemberRow {
  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'crew_id' })
  crewId!: string;

  @Column({ type: 'uuid', name: 'resource_id' })
  resourceId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'date', name: 'from_date', nullable: true })
  fromDate!: string | null;

  @Column({ type: 'date', name: 'to_date', nullable: true })
  toDate!: string | null;
}
