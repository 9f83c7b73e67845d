import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isWorthRetrying, toRefusal } from './pg-errors.js';

const ATTEMPTS = 3;

/**
 * The only source of a transaction. A serialization failure or a deadlock runs the whole function
 * again in a new transaction; deferred constraints fail at COMMIT, so database errors are mapped
 * here, around it all, and not around a statement.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (attempt < ATTEMPTS && isWorthRetrying(error)) continue;
        throw toRefusal(error);
      }
    }
  }
}
