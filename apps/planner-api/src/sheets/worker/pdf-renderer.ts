import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Worker } from 'node:worker_threads';
import { Unavailable } from '../../platform/http/errors.js';
import type { FromWorker } from './messages.js';
import type { SheetJob } from './sheet-job.js';
import { startWorker } from './start-worker.js';

export interface RendererLimits {
  /** Documents that may wait. */
  readonly mostWaiting: number;
  /** For one document, from when its turn comes. */
  readonly patienceMs: number;
}

const LIMITS: RendererLimits = { mostWaiting: 100, patienceMs: 60_000 };

interface Order {
  readonly job: SheetJob;
  readonly onProgress: (made: number, of: number) => void;
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
}

interface Turn {
  readonly id: number;
  readonly order: Order;
  readonly alarm: NodeJS.Timeout;
}

const quiet = (): void => undefined;

/**
 * Makes documents in a thread of their own, one after the other, in the order in which they were asked.
 * A thread that dies or hangs takes its document with it, and nothing else.
 */
@Injectable()
export class PdfRenderer implements OnModuleDestroy {
  limits = LIMITS;

  private worker: Worker | null = null;
  private turn: Turn | null = null;
  private readonly waiting: Order[] = [];
  private lastId = 0;
  private isClosed = false;

  /** @throws Unavailable where too many wait, it takes too long, or the thread dies */
  render(job: SheetJob, onProgress: Order['onProgress'] = quiet): Promise<Buffer> {
    if (this.isClosed) return Promise.reject(new Unavailable('printing-stopped'));
    if (this.waiting.length >= this.limits.mostWaiting) {
      return Promise.reject(new Unavailable('printing-busy'));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, onProgress, resolve, reject });
      this.next();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    const stopped = new Unavailable('printing-stopped');
    for (const { reject } of this.waiting.splice(0)) reject(stopped);
    await this.letGo(stopped);
  }

  private next(): void {
    if (this.turn) return;
    const order = this.waiting.shift();
    // An idle thread keeps no process alive.
    if (!order) return this.worker?.unref();
    this.lastId += 1;
    const id = this.lastId;
    const alarm = setTimeout(() => {
      void this.letGo(new Unavailable('printing-too-slow'));
    }, this.limits.patienceMs);
    this.turn = { id, order, alarm };
    this.hand(this.turn);
  }

  private hand(turn: Turn): void {
    try {
      const worker = this.running();
      worker.ref();
      worker.postMessage({ id: turn.id, job: turn.order.job });
    } catch (error) {
      // Something in it that cannot cross to another thread: the next one must not wait for it.
      this.finish(turn);
      turn.order.reject(error instanceof Error ? error : new Error(String(error)));
      this.next();
    }
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = startWorker();
    worker.on('message', (message: FromWorker) => this.hear(message));
    worker.on('error', () => this.fallen(worker));
    worker.on('exit', () => this.fallen(worker));
    this.worker = worker;
    return worker;
  }

  private hear(message: FromWorker): void {
    const { turn } = this;
    if (turn?.id !== message.id) return;
    if (message.type === 'progress') {
      turn.order.onProgress(message.made, message.of);
      return;
    }
    this.finish(turn);
    if (message.type === 'made') turn.order.resolve(Buffer.from(message.pdf));
    else turn.order.reject(new Error(`the document could not be made: ${message.because}`));
    this.next();
  }

  /** It died by itself: out of memory, most likely. The next document gets a new one. */
  private fallen(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const { turn } = this;
    if (!turn) return;
    this.finish(turn);
    turn.order.reject(new Unavailable('printing-failed'));
    this.next();
  }

  /** Ends the thread whatever it does. */
  private async letGo(because: Error): Promise<void> {
    const { worker, turn } = this;
    this.worker = null;
    if (turn) this.finish(turn);
    await worker?.terminate();
    turn?.order.reject(because);
    if (!this.isClosed) this.next();
  }

  private finish(turn: Turn): void {
    clearTimeout(turn.alarm);
    this.turn = null;
  }
}
