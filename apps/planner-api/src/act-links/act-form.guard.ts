import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { NotFound } from '../platform/http/errors.js';
import { ActLinks } from './act-links.js';
import { readActLink } from './links/act-link.js';
import { PageVisits } from './page-visits.js';

/** As Express hands it over. */
const Knock = z.object({
  ip: z.string().catch(''),
  params: z.object({ token: z.string().catch('') }),
});

/** Before a byte of the form is read: nobody uploads anything here without a link of ours, nor too often. */
@Injectable()
export class ActFormGuard implements CanActivate {
  constructor(
    private readonly visits: PageVisits,
    private readonly links: ActLinks,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { ip, params } = Knock.parse(context.switchToHttp().getRequest<unknown>());
    this.visits.admitForm(params.token, ip);
    if (!readActLink(this.links.key, params.token)) throw new NotFound('unknown-link');
    return true;
  }
}
