import { Injectable, type OnModuleInit } from '@nestjs/common';
import { compile, RECORD_KINDS, type Plan, type RecordKind } from '@pastille/scheduling';
import { isDeepStrictEqual } from 'node:util';
import { DataSource } from 'typeorm';
import { SoundnessChecks } from '../../platform/soundness-checks.js';
import { PlanRepository } from '../persistence/plan.repository.js';

interface LastWord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly revision: number;
  readonly after: unknown;
}

/** The newest thing the log says of each record of a board. */
const LAST_WORDS = `select distinct on (c.value ->> 'kind', c.value ->> 'id')
    c.value ->> 'kind' as kind, c.value ->> 'id' as id, l.revision, c.value -> 'after' as after
  from change_log l, json_array_elements(l.changes) with ordinality c
  where l.board_id = $1
  order by c.value ->> 'kind', c.value ->> 'id', l.revision desc, c.ordinality desc`;

/**
 * For `planner check`: the tables hold what the change log last said, and no revision is missing.
 * Both are written in one transaction, so a difference means that somebody wrote past the commands.
 */
@Injectable()
export class CheckPlans implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: PlanRepository,
    private readonly checks: SoundnessChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add({ name: 'plans and change log', check: () => this.faults() });
  }

  private async faults(): Promise<readonly string[]> {
    const boards = await this.dataSource.query<{ id: string }[]>(
      'select id from board order by id',
    );
    const found: string[] = [];
    for (const { id } of boards) {
      found.push(
        ...(await this.dataSource.transaction('REPEATABLE READ', (tx) => this.of(tx, id))),
      );
    }
    return found;
  }

  private async of(tx: DataSource['manager'], boardId: string): Promise<readonly string[]> {
    const plan = compile(await this.repository.load(tx, boardId, {}));
    const words = await tx.query<LastWord[]>(LAST_WORDS, [boardId]);
    const newest = Math.max(0, ...words.map(({ revision }) => revision));
    return [
      ...(newest > plan.revision ? [`board ${boardId}: the log is ahead of the board`] : []),
      ...words.filter((word) => !agrees(plan, word)).map(describe),
    ];
  }
}

function agrees(plan: Plan, { kind, id, after }: LastWord): boolean {
  // The zone table inside the settings is computed anew at every load: it may follow newer tz data.
  if (kind === 'settings' || !RECORD_KINDS.includes(kind)) return true;
  return isDeepStrictEqual(plan.records[kind].get(id) ?? null, after);
}

const describe = ({ kind, id, revision }: LastWord): string =>
  `${kind} ${id} is not what revision ${revision} made of it`;
