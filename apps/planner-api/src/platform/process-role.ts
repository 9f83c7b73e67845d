/** A server answers requests and runs jobs; a command (`npm run planner -- …`) must leave both to the servers. */
export class ProcessRole {
  constructor(readonly serves: boolean) {}
}
