import { Controller } from '@nestjs/common';
import { routes } from '@pastille/contracts';
import { Public } from '../auth/access.js';
import { Endpoint, Unstripped } from '../http/endpoint.js';
import { VERSION } from '../version.js';
import { openapiDocument } from './openapi-document.js';

@Controller()
export class OpenapiController {
  private document: ReturnType<typeof openapiDocument> | null = null;

  @Endpoint(routes.openapi)
  @Public('whoever writes a program against this API reads it first')
  @Unstripped('made here from the schemas, and hundreds of kilobytes long')
  read(): ReturnType<typeof openapiDocument> {
    this.document ??= openapiDocument({ routes, version: VERSION });
    return this.document;
  }
}
