import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { JsonLog } from '../../platform/log/json-log.js';
import { ProcessRole } from '../../platform/process-role.js';
import { MailWakes } from './mail-wakes.js';

/** What the sender stands on. */
@Injectable()
export class MailGround {
  constructor(
    readonly wakes: MailWakes,
    readonly clock: Clock,
    readonly role: ProcessRole,
    readonly log: JsonLog,
  ) {}
}
