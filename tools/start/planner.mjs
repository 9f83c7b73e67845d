import { loadEnvironment } from './environment.mjs';
import { buildStale } from './build.mjs';
import { demandNode } from './node-version.mjs';
import { API } from './projects.mjs';

// `npm run planner -- <verb> …`: the operator's command line.
demandNode();
loadEnvironment();
buildStale(API);
await import('../../apps/planner-api/dist/cli/planner.js');
