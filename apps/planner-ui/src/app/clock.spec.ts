import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { followServer, now, setByServer } from './clock.js';

const SERVER = '2026-11-23T06:10:00.000Z';
const header = new Date(SERVER).toUTCString();
const MINUTE = 60_000;

const machineSays = (at: number): void => {
  jest.spyOn(Date, 'now').mockReturnValue(at);
};

describe('the clock of a machine', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    setByServer(new Date().toUTCString());
    followServer(new Date().toISOString());
  });

  it('is set by the server where it is minutes wrong, either way', () => {
    machineSays(Date.parse(SERVER) + 5 * MINUTE);
    setByServer(header);
    expect(now()).toBe(Date.parse(SERVER) / MINUTE);

    machineSays(Date.parse(SERVER) - 5 * MINUTE);
    setByServer(header);
    expect(now()).toBe(Date.parse(SERVER) / MINUTE);
  });

  it('is left alone for seconds, and by an answer that says no time', () => {
    machineSays(Date.parse(SERVER) + 9000);
    setByServer(header);
    setByServer(null);
    setByServer('yesterday');

    expect(now()).toBe(Date.parse(SERVER) / MINUTE);
  });

  it('follows a server that lives on another day, also from a wrong machine', () => {
    machineSays(Date.parse(SERVER) + 5 * MINUTE);
    setByServer(header);
    followServer('2030-01-01T08:00:00Z');

    expect(now()).toBe(Date.parse('2030-01-01T08:00:00Z') / MINUTE);
  });
});
