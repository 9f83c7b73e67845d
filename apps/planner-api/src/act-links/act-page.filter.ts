import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Locale } from '@pastille/contracts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toRefusal } from '../platform/database/pg-errors.js';
import { NotFound, Refusal, TooManyAttempts } from '../platform/http/errors.js';
import { localeOf } from '../platform/http/locale.js';
import { sentence } from '../platform/http/sentences.js';
import { JsonLog } from '../platform/log/json-log.js';
import { notePage } from './page/frame.js';
import { markup } from './page/markup.js';
import { wordsOf } from './page/words-of.js';
import { sendPage } from './send-page.js';

/** Whatever goes wrong is a page, too: what happened, that nothing was changed, and the way back. */
@Catch()
export class ActPageFilter implements ExceptionFilter {
  constructor(private readonly log: JsonLog) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<IncomingMessage>();
    const response = http.getResponse<ServerResponse>();
    const refusal = toRefusal(thrown);
    if (!(refusal instanceof Refusal)) this.log.bug(thrown, 'act');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (refusal instanceof TooManyAttempts) {
      response.setHeader('Retry-After', refusal.retryAfterSeconds);
    }
    const { status, text } = pageOf(refusal, request);
    sendPage(response, status, text);
  }
}

function pageOf(refusal: unknown, request: IncomingMessage): { status: number; text: string } {
  const locale = localeOf(request);
  const words = wordsOf(locale);
  if (refusal instanceof TooManyAttempts) {
    return { status: 429, text: notePage(locale, words.tooMany) };
  }
  if (refusal instanceof NotFound) return { status: 404, text: notePage(locale, words.forged) };
  const status = refusal instanceof Refusal ? refusal.status : 500;
  const said = refusal instanceof Refusal ? saidBy(refusal, locale) : null;
  // Where the form came from: the page itself.
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const back = markup`<p class="go"><a class="b" href="${path}">${words.back}</a></p>`;
  const note = said === null ? words.failed : { ...words.refused, text: said };
  return { status, text: notePage(locale, { ...note, back }) };
}

/** The first fault says it more exactly than the refusal does. */
function saidBy(
  { faults: [fault], sentence: key, params }: Refusal,
  locale: Locale,
): string | null {
  return (fault && sentence(fault.sentence, fault.params, locale)) ?? sentence(key, params, locale);
}
