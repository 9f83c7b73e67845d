import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A further place of a worksite: written anew with it. */
@Entity('worksite_location')
export class WorksiteLocationRow {
  @PrimaryColumn({ type: 'uuid', name: 'worksite_id' })
  worksiteId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'location_id' })
  locationId!: string;
}
