import { failureOf, type Failure } from './failure.js';
import { SmtpSession } from './session.js';
import { readSmtpError, smtpError } from './smtp-error.js';
import type { SmtpLimits } from './smtp-limits.js';
import type { SmtpServer } from './smtp-server.js';

/** Connects, encrypts and logs in, and sends nothing. `null`: all went well. */
export async function trySession(server: SmtpServer, limits: SmtpLimits): Promise<Failure | null> {
  const made: SmtpSession[] = [];
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(smtpError('ETIMEDOUT', 'too slow')), limits.wholeMs);
  });
  try {
    const opening = SmtpSession.open(server, limits, (session) => made.push(session));
    const session = await Promise.race([opening, tooLate]);
    session.quit();
    return null;
  } catch (error) {
    for (const session of made) session.close();
    return failureOf(readSmtpError(error));
  } finally {
    clearTimeout(late);
  }
}
