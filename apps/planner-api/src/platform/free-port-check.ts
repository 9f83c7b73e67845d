import { createServer } from 'node:net';
import { errorCode } from './error-code.js';
import { StartRefusal } from './start-refusal.js';

/** Asked before the database is started, so that a second start by mistake ends at once and touches nothing. */
export function demandFreePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portRefusal(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

export function portRefusal(error: Error, port: number, host: string): Error {
  const code = errorCode(error);
  if (code === 'EADDRINUSE')
    return new StartRefusal(
      `Port ${port} is already in use: stop the other program, or start with PORT=${port + 1}.`,
    );
  if (code === 'EACCES')
    return new StartRefusal(
      `Port ${port} is reserved to the system: choose one above 1023 with PORT.`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartRefusal(`HOST ${host} is no address of this machine.`);
  return error;
}
