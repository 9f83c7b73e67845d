import { Injectable } from '@nestjs/common';
import { ApplyImport } from './commands/apply-import.js';
import { CancelImport } from './commands/cancel-import.js';
import { ChangeMapping } from './commands/change-mapping.js';
import { CreateImport } from './commands/create-import.js';

/** What can be done with an import, in the order in which it is done. */
@Injectable()
export class ImportCommands {
  constructor(
    readonly creating: CreateImport,
    readonly mapping: ChangeMapping,
    readonly applying: ApplyImport,
    readonly cancelling: CancelImport,
  ) {}
}
