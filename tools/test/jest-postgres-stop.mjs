/** Jest's globalTeardown; it runs in the process of the globalSetup. */
export default async function stop() {
  await globalThis.stopTestPostgres?.();
}
