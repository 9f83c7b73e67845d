import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** The administrator has been through the short set-up: the board opens from now on. */
@Injectable()
export class FinishSetUp {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run({ companyId }: Actor): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('update company set is_set_up = true where id = $1', [companyId]);
    });
  }
}
