import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { toRefusal } from '../../platform/database/pg-errors.js';
import { BoardDoor, type Sight } from '../../platform/realtime/board-door.js';
import { findBoard } from '../commands/board-row.js';
import { sightOfRole } from '../planning.access.js';
import { changesSince } from './changes-since.js';

/** The rights of the rooms are those of HTTP. */
@Injectable()
export class PlanningDoor extends BoardDoor {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async sightOf(actor: Actor, boardId: string): Promise<Sight> {
    await this.asking(() => findBoard(this.dataSource.manager, boardId, actor));
    return sightOfRole(actor.role);
  }

  catchUp(actor: Actor, boardId: string, since: number) {
    return this.asking(() => changesSince(this.dataSource.manager, actor, { boardId, since }));
  }

  private async asking<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw toRefusal(error);
    }
  }
}
