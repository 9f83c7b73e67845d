import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { UserRow } from '../persistence/user.row.js';

@Injectable()
export class GetUsers {
  constructor(private readonly dataSource: DataSource) {}

  ofCompanyOf({ companyId }: Actor): Promise<UserRow[]> {
    return this.dataSource.manager.find(UserRow, {
      where: { companyId },
      order: { name: 'ASC', id: 'ASC' },
    });
  }
}
