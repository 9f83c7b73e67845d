import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('worksite_status')
export class WorksiteStatusRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'boolean', name: 'is_on_board' })
  isOnBoard!: boolean;

  @Column({ type: 'integer' })
  position!: number;
}
