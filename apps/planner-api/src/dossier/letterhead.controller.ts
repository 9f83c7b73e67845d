import { Body, Controller, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { PutLetterheadBody, routes, type LetterheadView } from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { DataSource } from 'typeorm';
import { ReceivePhoto, type UploadedPhoto } from '../files/receive-photo.js';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { InvalidInput, NotFound } from '../platform/http/errors.js';
import { ChangeLetterhead } from './commands/change-letterhead.js';
import { mayChangePaper } from './dossier.access.js';
import { letterheadOf } from './persistence/letterhead-rows.js';
import { presentLetterhead } from './present-dossier.js';

const NO_FILE = { code: 'invalid', sentence: 'missing-field', params: {}, field: 'file' };

/** The head of everything that the company prints. */
@Controller()
export class LetterheadController {
  constructor(
    private readonly changing: ChangeLetterhead,
    private readonly dataSource: DataSource,
  ) {}

  @Endpoint(routes.letterhead)
  @Access(anySignedIn)
  async letterhead(@CurrentActor() { companyId }: Actor): Promise<LetterheadView> {
    return presentLetterhead(await letterheadOf(this.dataSource.manager, companyId));
  }

  @Endpoint(routes.putLetterhead)
  @Access(mayChangePaper)
  putText(
    @CurrentActor() actor: Actor,
    @Body({ schema: PutLetterheadBody }) body: PutLetterheadBody,
  ): Promise<LetterheadView> {
    return this.changing.putText(actor, body);
  }

  @Endpoint(routes.putLogo)
  @Access(mayChangePaper)
  @UseInterceptors(ReceivePhoto)
  async putLogo(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: UploadedPhoto | undefined,
  ): Promise<LetterheadView> {
    if (!file) throw new InvalidInput('invalid-input', {}, [NO_FILE]);
    return this.changing.putLogo(actor, file.buffer);
  }

  @Endpoint(routes.removeLogo)
  @Access(mayChangePaper)
  removeLogo(@CurrentActor() actor: Actor): Promise<LetterheadView> {
    return this.changing.removeLogo(actor);
  }

  @Endpoint(routes.logo)
  @Unstripped('a picture, not JSON')
  @Access(anySignedIn)
  async logo(@CurrentActor() { companyId }: Actor, @Res() response: ServerResponse): Promise<void> {
    const { logo } = await letterheadOf(this.dataSource.manager, companyId);
    if (!logo) throw new NotFound('not-found');
    response.setHeader('Content-Type', logo.type);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', 'inline; filename="logo"');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    // Its address carries its version.
    response.setHeader('Cache-Control', 'private, max-age=3600');
    response.end(logo.content);
  }
}
