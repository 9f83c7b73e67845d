import { Injectable } from '@nestjs/common';
import type { ImportMapping } from '@pastille/contracts';
import type { Outcome } from '@pastille/scheduling';
import { DataSource, type EntityManager } from 'typeorm';
import { acceptChanges } from '../planning/commands/accept-changes.js';
import { findBoard } from '../planning/commands/board-row.js';
import { ExecuteCommand, type Desk } from '../planning/commands/execute-command.js';
import { WarmPlans } from '../planning/commands/warm-plans.js';
import type { Who } from '../planning/planning.access.js';
import { planImport, type ImportCounts, type PlannedImport } from './changes/plan-changes.js';
import type { Present } from './changes/present.js';
import { UnreadableFile } from './fault.js';
import { mayImport } from './imports.access.js';
import { checkChoice } from './mapping/check-mapping.js';
import type { FileReading } from './read-file.js';

/** A file that was read, and where it goes. */
export interface Delivery {
  readonly who: Who;
  readonly boardId: string;
  readonly fileName: string;
  readonly mapping: ImportMapping;
  readonly reading: FileReading;
}

export interface Deed extends Delivery {
  /** The same one again changes nothing twice. */
  readonly commandId: string;
  readonly beforeCommit?: (tx: EntityManager) => Promise<void>;
}

/** Brings the worksites of a file into a plan: first to look, then in one command, all or nothing. */
@Injectable()
export class BringIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: WarmPlans,
    private readonly commands: ExecuteCommand,
  ) {}

  /** The plan as it stands: what a preview compares with. */
  async present(who: Who, boardId: string): Promise<Present> {
    const tx = this.dataSource.manager;
    const { revision } = await findBoard(tx, boardId, who);
    return this.plans.atLeast(tx, boardId, revision);
  }

  async preview({ who, boardId, mapping, reading }: Delivery): Promise<PlannedImport> {
    return planImport(reading.drafts, await this.present(who, boardId), mapping);
  }

  /** Decided on the plan as it is under the board's lock, which may be newer than the preview's. */
  async run(deed: Deed): Promise<ImportCounts> {
    const { who, boardId, commandId, fileName, beforeCommit } = deed;
    const seen: ImportCounts[] = [];
    const decide = async ({ plan }: Desk): Promise<Outcome> => {
      const planned = await decideOn(plan, deed);
      seen.push(planned.counts);
      return acceptChanges(planned.changes);
    };
    await this.commands.run({
      who,
      boardId,
      commandId,
      basedOn: null,
      expect: null,
      way: 'import',
      command: importOf(fileName),
      may: () => mayImport(who),
      decide,
      ...(beforeCommit ? { beforeCommit } : {}),
    });
    // A retry after a deadlock decides again; a repeated command decides nothing.
    return seen.at(-1) ?? { ...NOTHING_NEW, unchanged: deed.reading.drafts.length };
  }
}

const NOTHING_NEW = { created: 0, updated: 0, clients: 0, locations: 0 };

/** As the change log keeps it. */
const importOf = (fileName: string) => ({ type: 'import', fileName });

function decideOn(plan: Present, { mapping, reading }: Deed): Promise<PlannedImport> {
  const [fault] = [...reading.faults, ...checkChoice(plan, mapping)];
  if (fault) throw new UnreadableFile(fault);
  return planImport(reading.drafts, plan, mapping);
}
