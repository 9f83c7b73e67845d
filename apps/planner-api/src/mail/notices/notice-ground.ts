import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActLinks } from '../../act-links/act-links.js';
import { GetFreshness } from '../../feeds/queries/get-freshness.js';
import { CompanyPlans } from '../../files/queries/company-plans.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { JsonLog } from '../../platform/log/json-log.js';
import { ProcessRole } from '../../platform/process-role.js';

/** What mails about missed changes are made from. */
@Injectable()
export class NoticeGround {
  constructor(
    readonly dataSource: DataSource,
    readonly unitOfWork: UnitOfWork,
    readonly freshness: GetFreshness,
    readonly plans: CompanyPlans,
    readonly links: ActLinks,
  ) {}
}

/** When it is done, and by whom. */
@Injectable()
export class NoticeDuty {
  constructor(
    readonly role: ProcessRole,
    readonly log: JsonLog,
  ) {}
}
