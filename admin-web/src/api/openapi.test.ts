import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, test } from 'vitest';

/** The pages' types are generated: `npm run types` after every change of the contract. */
test('the types are those of the contract', async () => {
  const contract = pathToFileURL(resolve('../policy-server/src/main/webapp/META-INF/openapi.yaml'));
  const generated = COMMENT_HEADER + astToString(await openapiTS(contract));

  expect(readFileSync(resolve('src/api/openapi.ts'), 'utf8')).toBe(generated);
});
