import { Injectable } from '@nestjs/common';
import type { MailWaysView, PutMailAccountBody } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { deleteAccount, findAccount, saveAccount } from '../persistence/account-rows.js';
import { presentAccount } from './account-view.js';
import { MailRoutes } from './mail-routes.js';
import { checkTyped, type TypedAccount } from './typed-account.js';

/** From where one’s own mails go. Nobody sees or changes another’s. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: MailRoutes,
    private readonly clock: Clock,
  ) {}

  async ways({ userId }: Actor): Promise<MailWaysView> {
    const own = await findAccount(this.dataSource.manager, userId);
    const company = this.routes.company?.from.address ?? null;
    return { own: own && presentAccount(own), company };
  }

  async put(actor: Actor, body: PutMailAccountBody): Promise<MailWaysView> {
    const { userId, companyId } = actor;
    await this.unitOfWork.run(async (tx) => {
      const checked = checkTyped(body, await findAccount(tx, userId));
      const { host, port, security, login, fromName, fromAddress, replyTo } = body;
      await saveAccount(
        tx,
        {
          ...{ userId, companyId, host, port, security, login, fromName, fromAddress, replyTo },
          password: this.sealed(userId, checked),
        },
        this.clock.now(),
      );
    });
    return this.ways(actor);
  }

  async remove(actor: Actor): Promise<MailWaysView> {
    await deleteAccount(this.dataSource.manager, actor.userId);
    return this.ways(actor);
  }

  private sealed(userId: string, { password }: TypedAccount): Buffer | null {
    if (password.type === 'kept') return password.of.password;
    return password.type === 'typed' ? this.routes.seal(userId, password.text) : null;
  }
}
