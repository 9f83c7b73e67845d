import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server as HttpServer } from 'node:http';
import { DataSource } from 'typeorm';
import { SessionEndings } from '../auth/session-endings.js';
import { SessionReader } from '../auth/session-reader.js';
import { Relay } from '../change-log/relay.js';
import { Config } from '../config/config.js';
import { DatabaseAddress } from '../database/database-address.js';
import { JsonLog } from '../log/json-log.js';
import { ProcessRole } from '../process-role.js';
import { BoardGateway } from './board.gateway.js';
import { authenticateSockets, recheckSockets } from './socket-auth.js';
import { openSocketServer, type OpenSockets } from './socket-server.js';

const RECHECK = 30_000;

/** What the platform lends to it. */
@Injectable()
export class LiveGround {
  constructor(
    readonly config: Config,
    readonly address: DatabaseAddress,
    readonly log: JsonLog,
    readonly dataSource: DataSource,
    readonly sessions: SessionReader,
  ) {}
}

/** What lives as long as the HTTP server: its sockets, and the relay that feeds them. */
@Injectable()
export class LiveWire implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private sockets: OpenSockets | null = null;
  private relay: Relay | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly role: ProcessRole,
    private readonly ground: LiveGround,
    private readonly gateway: BoardGateway,
    private readonly endings: SessionEndings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { config, address, log, dataSource, sessions } = this.ground;
    // What a command line writes is told by a process that has listeners.
    if (!this.role.serves) return;
    const http: unknown = this.host.httpAdapter.getHttpServer();
    if (!isHttpServer(http)) throw new TypeError('sockets need an HTTP server');
    const onTrouble = (message: string) => log.warn(message, 'realtime');
    const databaseUrl = address.url;
    const sockets = openSocketServer(http, { databaseUrl, publicUrl: config.publicUrl, onTrouble });
    authenticateSockets(sockets.io, sessions);
    const speaker = this.gateway.attach(sockets.io);
    this.sockets = sockets;
    this.endings.subscribe((ending) => speaker.end(ending));
    this.timer = setInterval(() => {
      recheckSockets(sockets.io, sessions).catch(() => onTrouble('sessions could not be checked'));
    }, RECHECK);
    this.relay = new Relay({ dataSource, databaseUrl, audience: speaker, onTrouble });
    await this.relay.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.relay?.stop();
    await this.sockets?.close();
  }
}

const isHttpServer = (server: unknown): server is HttpServer => server instanceof HttpServer;
