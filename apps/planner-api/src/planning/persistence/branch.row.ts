import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HolidayRegion } from '@pastille/scheduling';

@Entity('branch')
export class BranchRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'holiday_region' })
  holidayRegion!: HolidayRegion;
}
