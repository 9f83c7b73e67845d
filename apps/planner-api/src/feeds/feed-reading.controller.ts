import { Controller, Param, Req, Res } from '@nestjs/common';
import { routes } from '@pastille/contracts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { Public } from '../platform/auth/access.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { NotFound } from '../platform/http/errors.js';
import { pathOfFeed, readFeedAddress } from './address/feed-address.js';
import { clientOf } from './reads/client-of.js';
import { Reads } from './reads/reads.js';
import { encodeFeed, encodingFor, etagOf, tagOfKnown } from './serve/encode-feed.js';
import { ReadFeed, type IsKnown, type ReadAnswer } from './serve/read-feed.js';

const Address = z.string();

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What phones and calendars fetch. The address is the only credential: most of them know no other. */
@Controller()
export class FeedReadingController {
  constructor(
    private readonly feeds: ReadFeed,
    private readonly reads: Reads,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Endpoint(routes.feed)
  @Unstripped('a calendar for a phone, not JSON')
  @Public('the secret is in the address: calendars send no credentials')
  read(
    @Param('token', { schema: Address }) _token: string,
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
  ): Promise<void> {
    return this.answer({ request, response });
  }

  @Endpoint(routes.strayFeed)
  @Unstripped('a calendar for a phone, or where it is, not JSON')
  @Public('as above, for addresses that were copied badly')
  stray(
    @Param('address', { schema: Address }) _address: string,
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
  ): Promise<void> {
    return this.answer({ request, response });
  }

  /** Express minds neither capitals nor a slash at the end: what came is looked at here. */
  private async answer(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('X-Robots-Tag', 'noindex');
    const address = readFeedAddress((request.url ?? '').split('?', 1)[0] ?? '');
    switch (address.kind) {
      case 'exact':
        return this.send(exchange, await this.feeds.ask(address.token, knownBy(request)));
      case 'elsewhere':
        response.statusCode = 308;
        response.setHeader('Location', this.config.publicUrl + pathOfFeed(address.token));
        response.setHeader('Cache-Control', 'no-store');
        response.end();
        return;
      case 'cut':
        throw new NotFound('cut-feed-address');
      case 'unknown':
        throw new NotFound('unknown-feed');
    }
  }

  private async send({ request, response }: Exchange, answer: ReadAnswer): Promise<void> {
    const wanted = encodingFor(request.headers['accept-encoding']);
    const encoded = answer.text === null ? null : await encodeFeed(answer.text, wanted);
    const known = tagOfKnown(request.headers['if-none-match'] ?? '', answer.etag);
    const etag = etagOf(answer.etag, encoded?.encoding ?? wanted);
    response.setHeader('ETag', encoded ? etag : (known ?? etag));
    response.setHeader('Last-Modified', answer.modified.toUTCString());
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    this.noteRead({ request, response }, answer);
    if (!encoded) {
      response.statusCode = 304;
      response.end();
      return;
    }
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Length', encoded.body.length);
    if (encoded.encoding !== 'identity') response.setHeader('Content-Encoding', encoded.encoding);
    response.end(encoded.body);
  }

  /** HEAD brings nothing into a calendar. */
  private noteRead({ request, response }: Exchange, { read }: ReadAnswer): void {
    if (!read || request.method === 'HEAD') return;
    const client = clientOf(request.headers['user-agent']);
    const at = this.clock.now();
    response.once('finish', () => this.reads.record({ ...read, client, at }));
  }
}

/** If-None-Match wins; a date is looked at only where there is none. */
function knownBy({ headers }: IncomingMessage): IsKnown {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  return ({ etag, modified }) => {
    if (tags !== undefined) return tagOfKnown(tags, etag) !== null;
    const at = since === undefined ? Number.NaN : Date.parse(since);
    return at >= modified.getTime();
  };
}
