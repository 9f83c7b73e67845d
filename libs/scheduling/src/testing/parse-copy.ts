/** What arrives when a value travels: equal, and made of none of the same objects. */
export const parseCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
