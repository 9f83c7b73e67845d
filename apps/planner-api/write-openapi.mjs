import { writeFileSync } from 'node:fs';
import { routes } from '@pastille/contracts';
import { openapiDocument } from './dist/platform/openapi/openapi-document.js';
import { VERSION } from './dist/platform/version.js';

/** `npm run openapi`: the committed description of the API, so that a change of it shows in review. */
const document = openapiDocument({ routes, version: VERSION });
writeFileSync(new URL('./openapi.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
