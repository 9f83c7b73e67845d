import { Injectable } from '@nestjs/common';
import type { PatchUserBody } from '@pastille/contracts';
import { type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.js';
import { hashPassword } from '../../platform/auth/password-hash.js';
import { SessionEndings } from '../../platform/auth/session-endings.js';
import { SessionWriter } from '../../platform/auth/session-writer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { InvalidInput, NotFound } from '../../platform/http/errors.js';
import { UserRow } from '../persistence/user.row.js';

type Patch = z.infer<typeof PatchUserBody>;

/** Another name, role or password; closing an account. A company always keeps one administrator who can come in. */
@Injectable()
export class ChangeUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionWriter,
    private readonly endings: SessionEndings,
  ) {}

  async run(actor: Actor, userId: string, patch: Patch): Promise<UserRow> {
    const passwordHash = patch.password === undefined ? null : await hashPassword(patch.password);
    const user = await this.unitOfWork.run(async (tx) => {
      const others = await lockAdministrators(tx, actor.companyId, userId);
      const before = await tx.findOneBy(UserRow, { id: userId, companyId: actor.companyId });
      if (!before) throw new NotFound('unknown-user');
      const after = Object.assign(tx.create(UserRow, before), changesOf(patch, passwordHash));
      if (isAdministrator(before) && !isAdministrator(after) && others === 0)
        throw lastAdministrator(patch);
      await tx.save(UserRow, after);
      if (!after.isActive || passwordHash !== null) await this.sessions.endAllOf(tx, userId);
      return after;
    });
    // Another role is another view of the board: open sockets come back and are judged anew.
    this.endings.announce({ userId, sessionId: null });
    return user;
  }
}

/** Two administrators who demote each other at once wait here for one another. @returns how many there are beside `userId` */
async function lockAdministrators(
  tx: EntityManager,
  companyId: string,
  userId: string,
): Promise<number> {
  const administrators = await tx.find(UserRow, {
    where: { companyId, role: In(['administrator']), isActive: true },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return administrators.filter(({ id }) => id !== userId).length;
}

function changesOf({ name, role, active }: Patch, passwordHash: string | null): Partial<UserRow> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    ...(active === undefined ? {} : { isActive: active }),
    ...(passwordHash === null ? {} : { passwordHash }),
  };
}

function isAdministrator({ role, isActive }: UserRow): boolean {
  return role === 'administrator' && isActive;
}

function lastAdministrator(patch: Patch): InvalidInput {
  const field = patch.active === false ? 'active' : 'role';
  return new InvalidInput('last-administrator', {}, [
    { code: 'invalid', sentence: 'last-administrator', params: {}, field },
  ]);
}
