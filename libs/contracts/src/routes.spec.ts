import { describe, expect, it } from '@jest/globals';
import { ROUTE_PATHS } from './route-paths.js';
import { routes } from './routes.js';

describe('the route table', () => {
  it('names each method and path once', () => {
    const seen = Object.values(routes).map(({ method, path }) => `${method} ${path}`);

    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is the list of paths that the browser loads first', () => {
    expect(Object.keys(routes).sort()).toEqual(Object.keys(ROUTE_PATHS).sort());
  });

  it('keeps everything under /api, but what calendars open', () => {
    const places = Object.values(routes).map(({ path }) => path.split('/')[1]);

    expect([...new Set(places)].sort()).toEqual(['act', 'api', 'feeds']);
  });
});
