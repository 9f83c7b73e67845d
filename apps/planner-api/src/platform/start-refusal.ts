/** Why the process cannot start, in one line for the console. */
export class StartRefusal extends Error {}
