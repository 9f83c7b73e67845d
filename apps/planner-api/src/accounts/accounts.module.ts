import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeMe } from './commands/change-me.js';
import { ChangeUser } from './commands/change-user.js';
import { CreateUser } from './commands/create-user.js';
import { SignIn } from './commands/sign-in.js';
import { UserRow } from './persistence/user.row.js';
import { GetSession } from './queries/get-session.js';
import { GetUsers } from './queries/get-users.js';
import { SessionController } from './session.controller.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { UsersController } from './users.controller.js';

/** Who may come in, and as whom. */
@Module({
  imports: [TypeOrmModule.forFeature([UserRow])],
  controllers: [SessionController, UsersController],
  providers: [SignIn, SignInThrottle, ChangeMe, GetSession, GetUsers, CreateUser, ChangeUser],
  exports: [GetSession],
})
export class AccountsModule {}
