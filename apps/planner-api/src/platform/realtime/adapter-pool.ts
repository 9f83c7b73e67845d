import { setImmediate, setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** How long the pool tries to connect, and how long its end is waited for. */
const LONGEST_WAIT = 5_000;

type Connected = Parameters<pg.Pool['connect']>[0];

export interface AdapterPoolSetUp {
  readonly databaseUrl: string;
  readonly onTrouble: (message: string) => void;
}

/**
 * The connections of the socket adapter: it keeps one for itself and never gives it back, not even
 * broken. Without these listeners a restart of the database would end the process, or use up the pool.
 */
export class AdapterPool extends pg.Pool {
  private kept: Promise<pg.PoolClient | null> = Promise.resolve(null);

  constructor({ databaseUrl, onTrouble }: AdapterPoolSetUp) {
    super({
      connectionString: databaseUrl,
      max: 5,
      connectionTimeoutMillis: LONGEST_WAIT,
      application_name: 'pastille-sockets',
    });
    const tell = (error: Error) => onTrouble(`sockets lost the database: ${error.message}`);
    this.on('error', tell);
    this.on('connect', (client) => {
      client.on('error', tell);
      client.on('end', () => giveBack(client));
    });
  }

  /**
   * Only for the connection it keeps does the adapter ask for a promise; `query` of the pool brings
   * a callback. Which of the two connects first is nobody's to say.
   */
  override connect(): Promise<pg.PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<pg.PoolClient> | undefined {
    if (connected !== undefined) {
      super.connect(connected);
      return undefined;
    }
    const asked = super.connect();
    this.kept = asked.catch(() => null);
    return asked;
  }

  /** Answers when the connection that the adapter keeps has said what it listens to, or cannot be had. */
  settled(): Promise<void> {
    return inTime(this.hearKept());
  }

  endInTime(): Promise<void> {
    return inTime(this.end());
  }

  private async hearKept(): Promise<void> {
    const client = await this.kept;
    // Queued behind its LISTEN; a broken one has nothing more to say.
    await client?.query('select 1').catch(() => undefined);
    await setImmediate();
  }
}

function inTime(work: Promise<void>): Promise<void> {
  return Promise.race([work, setTimeout(LONGEST_WAIT, undefined, { ref: false })]);
}

function giveBack(client: pg.PoolClient): void {
  try {
    client.release(true);
  } catch {
    // The pool had it already.
  }
}
