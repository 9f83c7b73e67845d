import { expect, it } from '@jest/globals';
import { OneAtATime } from './one-at-a-time.js';

/** Work that ends when it is told to. */
function aJob(happened: string[], name: string) {
  const { promise, resolve } = withResolvers();
  const work = async () => {
    happened.push(`${name} begins`);
    await promise;
    happened.push(`${name} ends`);
  };
  return { work, end: resolve };
}

function withResolvers() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

it('begins what is next on a board when what was before it has ended', async () => {
  const happened: string[] = [];
  const queue = new OneAtATime();
  const [first, second] = [aJob(happened, 'first'), aJob(happened, 'second')];
  const both = [queue.run('a', first.work), queue.run('a', second.work)];

  second.end();
  first.end();
  await Promise.all(both);

  expect(happened).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('lets no board wait for another', async () => {
  const happened: string[] = [];
  const queue = new OneAtATime();
  const [slow, quick] = [aJob(happened, 'slow'), aJob(happened, 'quick')];
  const slowly = queue.run('a', slow.work);

  quick.end();
  await queue.run('b', quick.work);

  expect(happened).toEqual(['slow begins', 'quick begins', 'quick ends']);
  slow.end();
  await slowly;
});

it('goes on after a failure, and gives each caller their own outcome', async () => {
  const queue = new OneAtATime();

  const failing = queue.run('a', () => Promise.reject(new Error('refused')));
  const next = queue.run('a', () => Promise.resolve('done'));

  await expect(failing).rejects.toThrow('refused');
  expect(await next).toBe('done');
});
