import type { ChangesSinceView } from '@pastille/contracts';
import type { Actor } from '../auth/actor.js';
import type { Immutable } from '../immutable.js';

/** `whole`: sees every record of the board. `part`: some of them, through HTTP alone. */
export type Sight = 'whole' | 'part';

/** What a room must know of boards; the feature that owns them answers. Both throw a Refusal. */
export abstract class BoardDoor {
  abstract sightOf(actor: Actor, boardId: string): Promise<Sight>;
  abstract catchUp(
    actor: Actor,
    boardId: string,
    since: number,
  ): Promise<Immutable<ChangesSinceView>>;
}
