import { readFileSync } from 'node:fs';
import { routes } from '@pastille/contracts';
import { z } from 'zod';
import { VERSION } from '../version.js';
import { openapiDocument } from './openapi-document.js';

const Document = z.object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) });

const document = openapiDocument({ routes, version: VERSION });

it('is what is committed: npm run openapi writes it again', () => {
  const committed: unknown = JSON.parse(
    readFileSync(new URL('../../../openapi.json', import.meta.url), 'utf8'),
  );

  expect(document).toEqual(committed);
});

it('refers to nothing that it does not define', () => {
  const text = JSON.stringify(document);
  const defined = Object.keys(Document.parse(document).components.schemas);

  const referred = new Set(
    [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name),
  );

  expect([...referred].filter((name) => !defined.includes(name ?? ''))).toEqual([]);
  expect(text).not.toContain('$defs');
});
