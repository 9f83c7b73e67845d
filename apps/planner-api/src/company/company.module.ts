import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FinishSetUp } from './commands/finish-set-up.js';
import { MakeAdministrator } from './commands/make-administrator.js';
import { CompanyController } from './company.controller.js';

/** The tenant: what it is called, and whether it is set up. What stands in a plan is changed by planning commands. */
@Module({
  imports: [AccountsModule],
  controllers: [CompanyController],
  providers: [FinishSetUp, MakeAdministrator],
})
export class CompanyModule {}
