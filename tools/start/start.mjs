import { loadEnvironment } from './environment.mjs';
import { buildStale } from './build.mjs';
import { demandNode } from './node-version.mjs';
import { ALL } from './projects.mjs';

// `npm start`: build what is stale, then become the server. One process, so that a signal sent to it
// reaches the server and nothing else.
demandNode();
loadEnvironment();
buildStale(ALL);
await import('../../apps/planner-api/dist/main.js');
