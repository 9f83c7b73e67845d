import stopPostgres from '../../tools/test/jest-postgres-stop.mjs';

/** Jest's globalTeardown; it runs in the process of the globalSetup. */
export default async function stop() {
  await globalThis.stopTestServer?.();
  await stopPostgres();
}
