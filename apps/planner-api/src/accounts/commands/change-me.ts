import { Injectable } from '@nestjs/common';
import type { PatchMeBody } from '@pastille/contracts';
import type { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** One's own language and tastes. */
@Injectable()
export class ChangeMe {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Preferences are merged in the database: two tabs that change different ones keep both. */
  run(actor: Actor, { locale, preferences }: z.infer<typeof PatchMeBody>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query(
        'update app_user set locale = coalesce($2, locale), preferences = preferences || $3::jsonb where id = $1',
        [actor.userId, locale ?? null, JSON.stringify(preferences ?? {})],
      );
    });
  }
}
