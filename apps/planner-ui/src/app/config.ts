import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.js';
import { followServer } from './clock.js';

/** Fetched once: what the server says about itself, and on which day it lives. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const config = await call('config', { signal });
    followServer(config.today);
    return config;
  },
});
