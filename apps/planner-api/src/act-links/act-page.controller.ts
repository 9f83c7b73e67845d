import {
  Body,
  Controller,
  Headers,
  Ip,
  Param,
  Query,
  Res,
  UploadedFile,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ActForm, ActPageQuery, routes } from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { ReceivePhoto, type UploadedPhoto } from '../files/receive-photo.js';
import { Public } from '../platform/auth/access.js';
import { WithoutSession } from '../platform/auth/without-session.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { ActFormGuard } from './act-form.guard.js';
import { ActPageFilter } from './act-page.filter.js';
import { AnswerForm } from './commands/answer-form.js';
import { isSaid } from './said.js';
import { sendPage } from './send-page.js';
import { ShowPage } from './queries/show-page.js';

/** Whatever stands in the address: what it is not is told on a page. */
const Token = z.string().max(2_000);
const OPEN =
  'the link in a calendar event is its own credential: sealed, of one person, to be revoked';

/** « Ma journée »: to look changes nothing, whoever looks (a person, a preview, a prefetch); forms act. */
@Controller()
@UseFilters(ActPageFilter)
export class ActPageController {
  constructor(
    private readonly pages: ShowPage,
    private readonly forms: AnswerForm,
  ) {}

  @Endpoint(routes.actPage)
  @Unstripped('a page for a phone, not JSON')
  @Public(OPEN)
  async show(
    @Param('token', { schema: Token }) token: string,
    @Query({ schema: ActPageQuery }) { said }: z.infer<typeof ActPageQuery>,
    @Headers('user-agent') userAgent: string | undefined,
    @Headers('accept-language') language: string | undefined,
    @Ip() address: string,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const page = await this.pages.ask({
      ...{ token, address, userAgent: userAgent ?? '', language: language ?? '' },
      said: isSaid(said) ? said : null,
    });
    sendPage(response, page.status, page.text);
  }

  @Endpoint(routes.act)
  @Unstripped('sends back to the page')
  @Public(OPEN)
  @WithoutSession(
    'nothing that a browser sends by itself is looked at: the sealed link and form are all',
  )
  @UseGuards(ActFormGuard)
  @UseInterceptors(ReceivePhoto)
  async act(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: ActForm }) form: ActForm,
    @UploadedFile() file: UploadedPhoto | undefined,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const photo = file && file.buffer.length > 0 ? file : null;
    const said = await this.forms.run({
      ...{ token, form },
      photo: photo && { name: photo.originalname, content: photo.buffer },
    });
    // To be looked at by its own address: reloading it sends nothing again.
    response.statusCode = 303;
    response.setHeader(
      'Location',
      `/act/${encodeURIComponent(token)}${said ? `?said=${said}` : ''}`,
    );
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    response.end();
  }
}
