/** As long as the animation of the bars, and a little more. */
const GLOW_MS = 2600;

export const NOBODY: ReadonlySet<string> = new Set();

/** Records that others changed a moment ago. */
export class Glow {
  private ids: ReadonlySet<string> = NOBODY;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(private readonly show: (ids: ReadonlySet<string>) => void) {}

  add(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.is(new Set([...this.ids, ...ids]));
    const gone = new Set(ids);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.is(new Set([...this.ids].filter((id) => !gone.has(id))));
    }, GLOW_MS);
    this.timers.add(timer);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private is(ids: ReadonlySet<string>): void {
    this.ids = ids;
    this.show(ids);
  }
}
