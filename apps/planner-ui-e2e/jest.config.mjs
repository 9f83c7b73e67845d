import preset from '../../jest.preset.mjs';

/** One browser per file, one file after the other: two planners and a server are load enough. */
export default {
  ...preset,
  testMatch: ['<rootDir>/src/**/*.e2e.ts'],
  testEnvironment: './src/setting/telling-environment.mjs',
  globalSetup: '../../tools/test/jest-postgres-start.mjs',
  globalTeardown: '../../tools/test/jest-postgres-stop.mjs',
  testTimeout: 120_000,
  maxWorkers: 1,
};
