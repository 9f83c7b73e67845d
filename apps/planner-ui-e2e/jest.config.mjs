import preset from '../../jest.preset.mjs';

/** One browser and one server per file, two files at a time: mostly they wait for each other. */
export default {
  ...preset,
  testMatch: ['<rootDir>/src/**/*.e2e.ts'],
  testEnvironment: './src/setting/telling-environment.mjs',
  globalSetup: '../../tools/test/jest-postgres-start.mjs',
  globalTeardown: '../../tools/test/jest-postgres-stop.mjs',
  testTimeout: 120_000,
  maxWorkers: 2,
};
