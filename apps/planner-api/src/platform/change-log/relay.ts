import type { DataSource, EntityManager } from 'typeorm';
import type { Audience } from './audience.js';
import { REVISION, revisionOf, type RevisionRow } from './change-log.js';
import { ChangeListener } from './change-listener.js';

/** Any number, the same in every process: « who tells the sockets ». */
const RELAY_LOCK = 7_283_004;
const BATCH = 100;
const POLL = 5_000;
/** Above this a browser fetches faster than it is told. */
const MOST_CHANGES = 500;

export interface RelaySetUp {
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly audience: Audience;
  readonly onTrouble: (message: string) => void;
}

interface ClaimedRow extends RevisionRow {
  readonly boardId: string;
  readonly isBig: boolean;
}

/**
 * Tells the audience of every committed command, at least once, a board's revisions in order. Claims
 * what nobody was told of yet: reading on from the last number seen would miss what commits late.
 */
export class Relay {
  private readonly listener: ChangeListener;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private isWoken = false;
  private isClosed = false;

  constructor(private readonly setUp: RelaySetUp) {
    this.listener = new ChangeListener({
      url: setUp.databaseUrl,
      onChange: () => this.wake(),
      onLoss: (error) => setUp.onTrouble(`the relay lost the database: ${error.message}`),
    });
  }

  async start(): Promise<void> {
    // The net below LISTEN: a notification lost with its connection costs seconds, not the fact.
    this.timer = setInterval(() => {
      this.wake();
      this.remind().catch((error: unknown) => this.complain(error));
    }, POLL);
    await this.listener.open();
  }

  async stop(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearInterval(this.timer);
    await this.listener.close();
    await this.running;
  }

  /** Runs now, or once more after the present run. */
  wake(): void {
    this.isWoken = true;
    this.running ??= this.runWhileWoken().finally(() => {
      this.running = null;
    });
  }

  private async runWhileWoken(): Promise<void> {
    while (this.isWoken && !this.isClosed) {
      this.isWoken = false;
      try {
        if ((await this.publishBatch()) === BATCH) this.isWoken = true;
      } catch (error) {
        this.complain(error);
      }
    }
  }

  /**
   * Another process may have told the facts while this one could not hear it: whoever is behind
   * their board learns so here, and asks.
   */
  async remind(): Promise<void> {
    const { audience, dataSource } = this.setUp;
    const boards = audience.boardsHere();
    if (boards.length === 0) return;
    const rows = await dataSource.query<{ id: string; revision: number }[]>(
      'select id, revision from board where id = any($1::uuid[])',
      [boards],
    );
    for (const { id, revision } of rows) audience.remind(id, revision);
  }

  private complain(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.setUp.onTrouble(`the relay will try again: ${message}`);
  }

  /** @returns how many were published; 0 while another process is at it */
  private publishBatch(): Promise<number> {
    return this.setUp.dataSource.transaction(async (tx) => {
      if (!(await isOnlyRelay(tx))) return 0;
      const claimed = await claim(tx);
      for (const { boardId, isBig, ...row } of claimed) {
        const told = isBig ? null : revisionOf(row);
        this.setUp.audience.announce({ boardId, revision: row.revision, told });
      }
      await markPublished(tx, claimed);
      return claimed.length;
    });
  }
}

async function isOnlyRelay(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ mine: boolean }[]>(
    'select pg_try_advisory_xact_lock($1) as mine',
    [RELAY_LOCK],
  );
  return row?.mine ?? false;
}

const claim = (tx: EntityManager): Promise<ClaimedRow[]> =>
  tx.query<ClaimedRow[]>(
    `select l.board_id as "boardId", ${REVISION}, size.n > $2 as "isBig",
            case when size.n > $2 then '[]' else l.changes end as changes,
            case when size.n > $2 then '[]' else l.inverse end as inverse
       from change_log l cross join lateral (select json_array_length(l.changes) as n) size
      where l.published_at is null
      order by l.board_id, l.revision limit $1 for update of l skip locked`,
    [BATCH, MOST_CHANGES],
  );

async function markPublished(tx: EntityManager, rows: readonly ClaimedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update change_log l set published_at = now()
       from unnest($1::uuid[], $2::integer[]) as told (board_id, revision)
      where l.board_id = told.board_id and l.revision = told.revision`,
    [rows.map(({ boardId }) => boardId), rows.map(({ revision }) => revision)],
  );
}
