const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run the tests through jest.config.mjs`);
  return value;
};

/** The server process that Jest's global set-up started, without a trailing slash. */
export const SERVER = given('PASTILLE_E2E_URL');
export const DATABASE = given('PASTILLE_E2E_DATABASE_URL');

/** Monday 23 November 2026, 08:00 in Paris, when the server's clock began; UTC minutes. */
export const MONDAY_8 = Date.parse('2026-11-23T07:00:00Z') / 60_000;
export const DAY = 1440;
