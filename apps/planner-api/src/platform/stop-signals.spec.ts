import { EventEmitter } from 'node:events';
import { JsonLog } from './log/json-log.js';
import { surviveBugs } from './stop-signals.js';

function survived() {
  const lines: string[] = [];
  const stdout = new EventEmitter();
  const survivor = Object.assign(new EventEmitter(), { stdout, stderr: new EventEmitter() });
  surviveBugs(new JsonLog('info', (line) => void lines.push(line)), survivor);
  return { survivor, lines };
}

describe('a process that survives its bugs', () => {
  it('tells of each', () => {
    const { survivor, lines } = survived();

    survivor.emit('uncaughtException', new Error('out of the blue'));
    survivor.emit('unhandledRejection', 'no reason');

    expect(lines.join()).toMatch(/out of the blue.*no reason/s);
  });

  it('keeps quiet about a log that nobody reads any more: telling would fail again, for ever', () => {
    const { survivor, lines } = survived();

    expect(() => survivor.stdout.emit('error', new Error('EPIPE'))).not.toThrow();
    expect(() => survivor.stderr.emit('error', new Error('EPIPE'))).not.toThrow();

    expect(lines).toEqual([]);
  });
});
