/** Why a command did not do what it was asked, in one line for the console. */
export class CommandRefusal extends Error {}
