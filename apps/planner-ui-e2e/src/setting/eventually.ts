const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

/**
 * Repeats an expectation until it holds. The limit only ends a test that would otherwise hang; how
 * fast things happen is measured by the benchmarks.
 */
export async function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
