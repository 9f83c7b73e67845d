import type { Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/postgres-adapter';
import { Server } from 'socket.io';
import { isOwnOrigin } from '../http/origin.js';
import { AdapterPool } from './adapter-pool.js';
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

/** People say little over sockets: joining, and what they hold. */
const MOST_BYTES_IN = 10_000;

/**
 * Websocket alone, so that no load balancer must be sticky. The browser's Origin is checked here:
 * CORS does not cover websockets. Several processes speak through PostgreSQL and behave as one.
 */
export function openSocketServer(http: HttpServer, setUp: SocketSetUp): OpenSockets {
  const pool = new AdapterPool(setUp);
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
      await pool.settled();
      await io.of('/').adapter.close();
      await pool.endInTime();
    },
  };
}
