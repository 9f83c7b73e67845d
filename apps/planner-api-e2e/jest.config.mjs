import preset from '../../jest.preset.mjs';

/** One server and one database for all files; each file makes a company of its own. */
export default {
  ...preset,
  testMatch: ['<rootDir>/src/**/*.e2e.ts'],
  globalSetup: './server-start.mjs',
  globalTeardown: './server-stop.mjs',
  testTimeout: 30_000,
};
