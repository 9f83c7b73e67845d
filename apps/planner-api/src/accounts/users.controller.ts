import { Body, Controller, Param } from '@nestjs/common';
import {
  CreateUserBody,
  Id,
  PatchUserBody,
  routes,
  type UsersView,
  type UserView,
} from '@pastille/contracts';
import type { z } from 'zod';
import { Access } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { mayChangeUsers, mayReadUsers } from './accounts.access.js';
import { ChangeUser } from './commands/change-user.js';
import { CreateUser } from './commands/create-user.js';
import { toUserView } from './presenters/user-view.js';
import { GetUsers } from './queries/get-users.js';

@Controller()
export class UsersController {
  constructor(
    private readonly getUsers: GetUsers,
    private readonly createUser: CreateUser,
    private readonly changeUser: ChangeUser,
  ) {}

  @Endpoint(routes.users)
  @Access(mayReadUsers)
  async list(@CurrentActor() actor: Actor): Promise<z.infer<typeof UsersView>> {
    const users = await this.getUsers.ofCompanyOf(actor);
    return { users: users.map(toUserView) };
  }

  @Endpoint(routes.createUser)
  @Access(mayChangeUsers)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateUserBody }) body: z.infer<typeof CreateUserBody>,
  ): Promise<z.infer<typeof UserView>> {
    return toUserView(await this.createUser.run(actor, body));
  }

  @Endpoint(routes.patchUser)
  @Access(mayChangeUsers)
  async patch(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) userId: string,
    @Body({ schema: PatchUserBody }) body: z.infer<typeof PatchUserBody>,
  ): Promise<z.infer<typeof UserView>> {
    return toUserView(await this.changeUser.run(actor, userId, body));
  }
}
