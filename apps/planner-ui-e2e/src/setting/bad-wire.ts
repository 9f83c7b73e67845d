import type { Page, Route } from 'playwright-core';

const COMMANDS = '**/api/boards/*/commands';

export interface BadWire {
  mend(): Promise<void>;
}

/** Every command of that page meets this fate until the wire is mended. */
export async function onCommands(
  page: Page,
  fate: (route: Route) => Promise<void>,
): Promise<BadWire> {
  await page.route(COMMANDS, fate);
  return { mend: () => page.unroute(COMMANDS, fate) };
}

/** Never reaches the server. */
export const lost = (route: Route): Promise<void> =>
  route.abort('connectionfailed').catch(() => undefined);

/** Is done, and the answer never comes back; where the line is cut just then, it is not done either. */
export async function doneUnheard(route: Route): Promise<void> {
  await route.fetch().catch(() => undefined);
  await route.abort('connectionreset').catch(() => undefined);
}

/** Something that stands before the server, or the server itself, says that it cannot. */
export const failing =
  (status: number) =>
  (route: Route): Promise<void> =>
    route.fulfill({ status, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' });

/** Waits at the door until it is let in. */
export function gate(): {
  readonly hold: (route: Route) => Promise<void>;
  readonly open: () => void;
} {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    hold: async (route) => {
      await opened;
      await route.continue();
    },
    open,
  };
}
