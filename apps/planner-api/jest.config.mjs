import preset from '../../jest.preset.mjs';

/** `*.db.spec.ts` open databases of their own on one PostgreSQL (src/testing/test-database.ts). */
export default {
  ...preset,
  globalSetup: '../../tools/test/jest-postgres-start.mjs',
  globalTeardown: '../../tools/test/jest-postgres-stop.mjs',
};
