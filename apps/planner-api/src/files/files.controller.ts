import { Body, Controller, Param, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { type FilesView, type FileView, Id, routes, UploadFields } from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { InvalidInput } from '../platform/http/errors.js';
import { AddPhoto } from './commands/add-photo.js';
import { presentFile } from './file-view.js';
import { ReadFiles } from './queries/read-files.js';
import { ReceivePhoto, type UploadedPhoto } from './receive-photo.js';

const NO_FILE = { code: 'invalid', sentence: 'missing-field', params: {}, field: 'file' };

/** Whose files somebody may add to or see depends on the plan: the handlers ask files.access.ts. */
@Controller()
export class FilesController {
  constructor(
    private readonly adding: AddPhoto,
    private readonly reading: ReadFiles,
  ) {}

  @Endpoint(routes.uploadFile)
  @Access(anySignedIn)
  @UseInterceptors(ReceivePhoto)
  async upload(
    @CurrentActor() actor: Actor,
    @Body({ schema: UploadFields }) fields: UploadFields,
    @UploadedFile() file: UploadedPhoto | undefined,
  ): Promise<FileView> {
    if (!file) throw new InvalidInput('invalid-input', {}, [NO_FILE]);
    const photo = { name: file.originalname, content: file.buffer };
    return presentFile(await this.adding.run(actor, fields, photo));
  }

  @Endpoint(routes.clientFiles)
  @Access(anySignedIn)
  async ofClient(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) clientId: string,
  ): Promise<FilesView> {
    const files = await this.reading.ofClient(actor, clientId);
    return { files: files.map(presentFile) };
  }

  @Endpoint(routes.file)
  @Unstripped('a picture, not JSON')
  @Access(anySignedIn)
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const content = await this.reading.content(actor, id);
    response.setHeader('Content-Type', 'image/jpeg');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', 'inline; filename="photo.jpg"');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    // It never changes; whether somebody may still see it does.
    response.setHeader('Cache-Control', 'private, max-age=3600');
    response.end(content);
  }
}
