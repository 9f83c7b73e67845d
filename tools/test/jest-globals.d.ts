// Jest puts these on the global object; its own package ships their types without declaring them global.
import type * as Jest from '@jest/globals';

declare global {
  const afterAll: typeof Jest.afterAll;
  const afterEach: typeof Jest.afterEach;
  const beforeAll: typeof Jest.beforeAll;
  const beforeEach: typeof Jest.beforeEach;
  const describe: typeof Jest.describe;
  const expect: typeof Jest.expect;
  const it: typeof Jest.it;
  const test: typeof Jest.test;
}
