import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Settings, WeeklyHours } from '@pastille/scheduling';

/** The board and what its company decided about it; `revision` grows by one with each accepted command. */
@Entity('board')
export class BoardRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text', name: 'zone_name' })
  zoneName!: string;

  @Column({ type: 'jsonb' })
  hours!: WeeklyHours;

  @Column({ type: 'uuid', name: 'main_branch_id' })
  mainBranchId!: string;

  @Column({ type: 'text', name: 'overbooking_staff' })
  overbookingStaff!: Settings['overbooking']['staff'];

  @Column({ type: 'text', name: 'overbooking_equipment' })
  overbookingEquipment!: Settings['overbooking']['equipment'];

  @Column({ type: 'jsonb' })
  severities!: Settings['severities'];

  @Column({ type: 'text' })
  publication!: Settings['publication'];
}
