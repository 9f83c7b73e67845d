import { Injectable } from '@nestjs/common';
import type { MailAddressesView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { NotFound } from '../../platform/http/errors.js';
import { eraseAddress, knownAddresses, writeAddress } from '../persistence/address-rows.js';

/** Where people are reached: by the address that somebody typed for them, else by the one of their account. */
@Injectable()
export class AddressBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async all({ companyId }: Pick<Actor, 'companyId'>): Promise<MailAddressesView> {
    const known = await knownAddresses(this.dataSource.manager, companyId);
    return {
      addresses: known.map(({ resourceId, address, from }) => ({ resourceId, address, from })),
    };
  }

  async put(actor: Actor, resourceId: string, address: string | null): Promise<MailAddressesView> {
    const { manager } = this.dataSource;
    const { companyId, name } = actor;
    if (address === null) await eraseAddress(manager, { resourceId, companyId });
    else {
      const typed = { resourceId, companyId, address, by: name, at: this.clock.now() };
      if (!(await writeAddress(manager, typed))) throw new NotFound('not-found');
    }
    return this.all(actor);
  }
}
