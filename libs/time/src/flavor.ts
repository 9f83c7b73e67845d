/**
 * A flavoured primitive: a plain string may be given where an id is asked for, but an
 * `InterventionId` may not be given where a `TaskId` is. Costs nothing at run time.
 */
export type Flavor<Base, Name extends string> = Base & { readonly __flavor?: Name };
