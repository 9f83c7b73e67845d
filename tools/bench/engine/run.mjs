// One part of the engine's benchmark: `run.mjs <module> <function>` tells its rows to whoever started it.
import { measured } from '../row.mjs';

const [module, name] = process.argv.slice(2);
const rows = await measured(name, async () => (await import(`./${module}.mjs`))[name]());
process.send(rows);
process.disconnect();
