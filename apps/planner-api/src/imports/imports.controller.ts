import { Body, Controller, Param, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { Id, PatchImportBody, routes, SaveMappingBody, type ImportView } from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { InvalidInput } from '../platform/http/errors.js';
import { mayImport } from './imports.access.js';
import { savedMappings, saveMapping } from './persistence/saved-mappings.js';
import { ImportCommands } from './import-commands.js';
import { ErrorFileOf } from './queries/error-file-of.js';
import { GetImport } from './queries/get-import.js';
import { ReceiveFile } from './receive-file.js';

/** As multer hands it over; the name is the sender's own. */
interface UploadedTable {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const NO_FILE = { code: 'invalid', sentence: 'missing-field', params: {}, field: 'file' };
const MAX_NAME = 200;

@Controller()
export class ImportsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: ImportCommands,
    private readonly imports: GetImport,
    private readonly errorFiles: ErrorFileOf,
  ) {}

  @Endpoint(routes.createImport)
  @Access(mayImport)
  @UseInterceptors(ReceiveFile)
  async create(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: UploadedTable | undefined,
  ): Promise<ImportView> {
    if (!file) throw new InvalidInput('invalid-input', {}, [NO_FILE]);
    const name = file.originalname.trim().slice(-MAX_NAME) || 'import.csv';
    const { id } = await this.commands.creating.run(actor, { name, content: file.buffer });
    return this.imports.ask(actor, id);
  }

  @Endpoint(routes.getImport)
  @Access(mayImport)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<ImportView> {
    return this.imports.ask(actor, id);
  }

  @Endpoint(routes.patchImport)
  @Access(mayImport)
  async patch(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PatchImportBody }) { mapping }: z.infer<typeof PatchImportBody>,
  ): Promise<ImportView> {
    await this.commands.mapping.run(actor, { id, companyId: actor.companyId }, mapping);
    return this.imports.ask(actor, id);
  }

  @Endpoint(routes.applyImport)
  @Access(mayImport)
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<ImportView> {
    await this.commands.applying.run(actor, { id, companyId: actor.companyId });
    return this.imports.ask(actor, id);
  }

  @Endpoint(routes.cancelImport)
  @Access(mayImport)
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<ImportView> {
    await this.commands.cancelling.run({ id, companyId: actor.companyId });
    return this.imports.ask(actor, id);
  }

  @Endpoint(routes.importErrors)
  @Unstripped('a file for a spreadsheet, not JSON')
  @Access(mayImport)
  async errors(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const { fileName, text } = await this.errorFiles.ask(actor, id);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="errors.csv"; filename*=UTF-8''${encodeName(fileName)}`,
    );
    response.setHeader('Cache-Control', 'no-store');
    response.end(text);
  }

  @Endpoint(routes.savedMappings)
  @Access(mayImport)
  async mappings(@CurrentActor() { companyId }: Actor) {
    return { mappings: await savedMappings(this.dataSource.manager, companyId) };
  }

  @Endpoint(routes.saveMapping)
  @Access(mayImport)
  saveMapping(
    @CurrentActor() { companyId }: Actor,
    @Body({ schema: SaveMappingBody }) body: z.infer<typeof SaveMappingBody>,
  ) {
    return saveMapping(this.dataSource.manager, companyId, body);
  }
}

/** RFC 5987: what `encodeURIComponent` leaves and a header may not hold. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
