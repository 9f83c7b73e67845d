import { afterEach, describe, expect, it } from '@jest/globals';
import type { Worker } from 'node:worker_threads';
import { aWorksite } from '../testing/facts.js';
import { PdfRenderer } from './pdf-renderer.js';

describe('the renderer', () => {
  let renderer = new PdfRenderer();
  afterEach(async () => {
    await renderer.onModuleDestroy();
    renderer = new PdfRenderer();
  });

  it('makes a PDF in a thread of its own', async () => {
    const pdf = await renderer.render({ kind: 'worksite', facts: aWorksite() });

    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('says no where too many wait, and makes the others', async () => {
    renderer.limits = { mostWaiting: 1, patienceMs: 20_000 };
    const job = { kind: 'worksite', facts: aWorksite() } as const;
    const [first, second, third] = [1, 2, 3].map(() => renderer.render(job));

    await expect(third).rejects.toThrow('printing-busy');
    await expect(first).resolves.toHaveProperty('length');
    await expect(second).resolves.toHaveProperty('length');
  });

  it('gives up what takes too long, and makes the next one', async () => {
    renderer.limits = { mostWaiting: 5, patienceMs: 1 };
    const job = { kind: 'worksite', facts: aWorksite() } as const;

    await expect(renderer.render(job)).rejects.toThrow('printing-too-slow');
    renderer.limits = { mostWaiting: 5, patienceMs: 20_000 };
    await expect(renderer.render(job)).resolves.toHaveProperty('length');
  });

  it('loses one document with a thread that dies, and goes on with another thread', async () => {
    const job = { kind: 'worksite', facts: aWorksite() } as const;
    const [lost, waiting] = [renderer.render(job), renderer.render(job)];
    const worker = Reflect.get(renderer, 'worker') as Worker;
    await Promise.all([worker.terminate(), expect(lost).rejects.toThrow('printing-failed')]);

    await expect(waiting).resolves.toHaveProperty('length');
  });

  it('refuses what cannot cross to the thread, and makes the next one', async () => {
    const job = { kind: 'worksite', facts: { ...aWorksite(), job: () => null } } as never;

    await expect(renderer.render(job)).rejects.toThrow('could not be cloned');
    await expect(renderer.render({ kind: 'worksite', facts: aWorksite() })).resolves.toHaveProperty(
      'length',
    );
  });

  it('tells of what cannot be laid out, and makes the next one', async () => {
    const broken = { ...aWorksite(), job: null };
    const job = { kind: 'worksite', facts: broken } as never;

    await expect(renderer.render(job)).rejects.toThrow('could not be made');
    await expect(renderer.render({ kind: 'worksite', facts: aWorksite() })).resolves.toHaveProperty(
      'length',
    );
  });

  it('answers what waits when the process stops', async () => {
    const job = { kind: 'worksite', facts: aWorksite() } as const;
    const asked = [renderer.render(job), renderer.render(job)];
    const answers = Promise.allSettled(asked);
    await renderer.onModuleDestroy();

    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(renderer.render(job)).rejects.toThrow('printing-stopped');
  });
});
