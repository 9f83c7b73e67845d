import pg from 'pg';
import { CHANGE_CHANNEL } from './change-log.js';

const FIRST_DELAY = 250;
const LONGEST_DELAY = 5_000;

export interface Listening {
  readonly url: string;
  /** Called for each commit that changed a board, and once after each (re)connection. */
  readonly onChange: () => void;
  readonly onLoss: (error: Error) => void;
}

/**
 * A connection of its own that listens and comes back by itself: PostgreSQL forgets LISTEN with the
 * connection, so each new one starts by looking for what was missed.
 */
export class ChangeListener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private delay = FIRST_DELAY;
  private isClosed = false;

  constructor(private readonly listening: Listening) {}

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.listening.url,
      application_name: 'pastille-relay',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, new Error('the connection ended')));
    client.on('notification', () => this.listening.onChange());
    try {
      await client.connect();
      await client.query(`listen ${CHANGE_CHANNEL}`);
      this.delay = FIRST_DELAY;
      this.listening.onChange();
    } catch (error) {
      this.lose(client, error instanceof Error ? error : new Error(String(error)));
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private lose(client: pg.Client, error: Error): void {
    if (this.isClosed || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    this.listening.onLoss(error);
    this.timer = setTimeout(() => void this.open(), this.delay);
    this.delay = Math.min(this.delay * 2, LONGEST_DELAY);
  }
}
