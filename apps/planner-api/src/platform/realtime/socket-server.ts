import type { Server as HttpServer } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { createAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import { Server } from 'socket.io';
import { isOwnOrigin } from '../http/origin.js';
import type { LiveServer } from './live-socket.js';

export interface SocketSetUp {
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly onTrouble: (message: string) => void;
}

export interface OpenSockets {
  readonly io: LiveServer;
  close(): Promise<void>;
}

/** As long as the pool tries to connect. */
const LONGEST_WAIT = 5_000;

/** People say little over sockets: joining, and what they hold. */
const MOST_BYTES_IN = 10_000;

/**
 * Websocket alone, so that no load balancer must be sticky. The browser's Origin is checked here:
 * CORS does not cover websockets. Several processes speak through PostgreSQL and behave as one.
 */
export function openSocketServer(http: HttpServer, setUp: SocketSetUp): OpenSockets {
  const pool = adapterPool(setUp);
  const isListening = firstClientOf(pool);
  const io: LiveServer = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES_IN,
    adapter: createAdapter(pool, {
      errorHandler: (error: Error) => setUp.onTrouble(`between processes: ${error.message}`),
    }),
    allowRequest: ({ headers: { origin } }, answer) => {
      answer(null, origin === undefined || isOwnOrigin(origin, setUp.publicUrl));
    },
  });
  return {
    io,
    // Not `io.close()`: the HTTP server is Nest's to close.
    async close() {
      io.local.disconnectSockets(true);
      io.engine.close();
      // Closed while it still connects, the adapter would keep that connection, and the pool wait for ever.
      await Promise.race([isListening(), setTimeout(LONGEST_WAIT, undefined, { ref: false })]);
      await io.of('/').adapter.close();
      await pool.end();
    },
  };
}

/** Answers when the adapter's own connection, the first of the pool, has said what it listens to. */
function firstClientOf(pool: pg.Pool): () => Promise<void> {
  const first = new Promise<pg.PoolClient>((resolve) => pool.once('acquire', resolve));
  return async () => {
    const client = await first;
    // Behind whatever it was asked before; a broken one has nothing more to say.
    await client.query('select 1').catch(() => undefined);
    await setImmediate();
  };
}

/**
 * The adapter keeps one connection for itself and never gives a broken one back. Without these
 * listeners a restart of the database would end the process, or use up the pool.
 */
function adapterPool({ databaseUrl, onTrouble }: SocketSetUp): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 5,
    connectionTimeoutMillis: LONGEST_WAIT,
    application_name: 'pastille-sockets',
  });
  pool.on('error', (error) => onTrouble(`sockets lost the database: ${error.message}`));
  pool.on('connect', (client) => {
    client.on('error', (error) => onTrouble(`sockets lost the database: ${error.message}`));
    client.on('end', () => giveBack(client));
  });
  return pool;
}

function giveBack(client: pg.PoolClient): void {
  try {
    client.release(true);
  } catch {
    // The pool had it already.
  }
}
