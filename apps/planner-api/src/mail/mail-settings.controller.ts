import { Body, Controller, Param } from '@nestjs/common';
import {
  Id,
  PutMailAccountBody,
  PutMailAddressBody,
  routes,
  TryMailAccountBody,
  type MailAddressesView,
  type MailTrialView,
  type MailWaysView,
} from '@pastille/contracts';
import { Access } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { OwnAccount } from './account/own-account.js';
import { TryAccount } from './account/try-account.js';
import { AddressBook } from './addresses/address-book.js';
import { maySendMail } from './mail.access.js';

/** From where one’s own mails go, and where people are reached. */
@Controller()
export class MailSettingsController {
  constructor(
    private readonly account: OwnAccount,
    private readonly trying: TryAccount,
    private readonly book: AddressBook,
  ) {}

  @Endpoint(routes.mailWays)
  @Access(maySendMail)
  ways(@CurrentActor() actor: Actor): Promise<MailWaysView> {
    return this.account.ways(actor);
  }

  @Endpoint(routes.putMailAccount)
  @Access(maySendMail)
  put(
    @CurrentActor() actor: Actor,
    @Body({ schema: PutMailAccountBody }) body: PutMailAccountBody,
  ): Promise<MailWaysView> {
    return this.account.put(actor, body);
  }

  @Endpoint(routes.deleteMailAccount)
  @Access(maySendMail)
  remove(@CurrentActor() actor: Actor): Promise<MailWaysView> {
    return this.account.remove(actor);
  }

  @Endpoint(routes.tryMailAccount)
  @Access(maySendMail)
  try(
    @CurrentActor() actor: Actor,
    @Body({ schema: TryMailAccountBody }) body: TryMailAccountBody,
  ): Promise<MailTrialView> {
    return this.trying.run(actor, body);
  }

  @Endpoint(routes.mailAddresses)
  @Access(maySendMail)
  addresses(@CurrentActor() actor: Actor): Promise<MailAddressesView> {
    return this.book.all(actor);
  }

  @Endpoint(routes.putMailAddress)
  @Access(maySendMail)
  putAddress(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) resourceId: string,
    @Body({ schema: PutMailAddressBody }) { address }: PutMailAddressBody,
  ): Promise<MailAddressesView> {
    return this.book.put(actor, resourceId, address);
  }
}
