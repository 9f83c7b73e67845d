import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Weather } from '@pastille/scheduling';

@Entity('weather_stop')
export class WeatherStopRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'company_id' })
  companyId!: string;

  @Column({ type: 'uuid', name: 'board_id' })
  boardId!: string;

  @Column({ type: 'uuid', name: 'resource_id' })
  resourceId!: string;

  @Column({ type: 'uuid', name: 'intervention_id' })
  interventionId!: string;

  @Column({ type: 'date' })
  date!: string;

  @Column({ type: 'text' })
  weather!: Weather;

  @Column({ type: 'integer' })
  minutes!: number;
}
