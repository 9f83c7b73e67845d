import preset from '../../jest.preset.mjs';

/** `*.db.spec.ts` open databases of their own on one PostgreSQL (src/testing/test-database.ts). */
export default {
  ...preset,
  globalSetup: '../../tools/test/jest-postgres-start.mjs',
  // A whole application and a password hash on a busy machine: nothing here is a measure of time.
  testTimeout: 60_000,
  globalTeardown: '../../tools/test/jest-postgres-stop.mjs',
};
