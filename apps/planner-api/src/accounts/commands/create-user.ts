import { Injectable } from '@nestjs/common';
import type { CreateUserBody } from '@pastille/contracts';
import type { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.js';
import { hashPassword } from '../../platform/auth/password-hash.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { InvalidInput } from '../../platform/http/errors.js';
import { UserRow } from '../persistence/user.row.js';

@Injectable()
export class CreateUser {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ companyId }: Actor, body: z.infer<typeof CreateUserBody>): Promise<UserRow> {
    const { id, name, role, locale } = body;
    const passwordHash = await hashPassword(body.password);
    const user = {
      id,
      name,
      role,
      locale,
      companyId,
      email: body.email.toLowerCase(),
      passwordHash,
      isActive: true,
      preferences: {},
    };
    try {
      await this.unitOfWork.run((tx) => tx.insert(UserRow, user));
    } catch (error) {
      throw isEmailTaken(error) ? emailTaken() : error;
    }
    return user;
  }
}

function isEmailTaken(error: unknown): boolean {
  return error instanceof InvalidInput && error.params['constraint'] === 'app_user_email_key';
}

function emailTaken(): InvalidInput {
  return new InvalidInput('email-taken', {}, [
    { code: 'invalid', sentence: 'email-taken', params: {}, field: 'email' },
  ]);
}
