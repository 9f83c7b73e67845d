import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Readable } from 'node:stream';
import { smtpError } from './smtp-error.js';
import type { SmtpLimits } from './smtp-limits.js';
import type { SmtpServer } from './smtp-server.js';

const optionsOf = (
  { host, port, security }: SmtpServer,
  limits: SmtpLimits,
): ConstructorParameters<typeof SMTPConnection>[0] => ({
  ...{ host, port, secure: security === 'tls' },
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'none',
  connectionTimeout: limits.connectMs,
  dnsTimeout: limits.connectMs,
  greetingTimeout: limits.greetingMs,
  socketTimeout: limits.idleMs,
  // Nothing that is said there is ever logged.
  logger: false,
});

type Done<T> = (error?: Error | null, value?: T) => void;

/** One conversation with a mail server. Everything rejects with an error of nodemailer's kind. */
export class SmtpSession {
  private lost: Error | null = null;

  private constructor(private readonly connection: SMTPConnection) {
    connection.on('error', (error: Error) => {
      this.lost ??= error;
    });
  }

  /** Connected, encrypted as asked, and logged in. */
  static async open(
    server: SmtpServer,
    limits: SmtpLimits,
    onMade: (session: SmtpSession) => unknown,
  ): Promise<SmtpSession> {
    const session = new SmtpSession(new SMTPConnection(optionsOf(server, limits)));
    onMade(session);
    try {
      await session.step<undefined>((done) => session.connection.connect(done));
      if (server.login) await session.login(server.login);
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  private async login({ user, password }: NonNullable<SmtpServer['login']>): Promise<void> {
    const { connection } = this;
    if (!connection.allowsAuth) throw smtpError('ENOAUTH', 'the server takes no login');
    await this.step<boolean>((done) =>
      connection.login({ credentials: { user, pass: password } }, done),
    );
  }

  send(
    envelope: { readonly from: string; readonly to: readonly string[]; readonly size: number },
    message: Readable,
  ) {
    return this.step<SMTPConnection.SentMessageInfo>((done) =>
      this.connection.send({ ...envelope, to: [...envelope.to] }, message, done),
    );
  }

  /** Says goodbye, and does not wait for an answer. */
  quit(): void {
    this.connection.quit();
  }

  close(): void {
    this.connection.close();
  }

  /** A step ends with its own answer, or with that of the connection, whichever comes first. */
  private step<T>(run: (done: Done<T>) => void): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const { connection } = this;
      if (this.lost) {
        reject(this.lost);
        return;
      }
      const onEnd = (): void => finish(smtpError('ECONNECTION', 'the connection was closed'));
      const finish: Done<T> = (error, value) => {
        connection.off('error', finish);
        connection.off('end', onEnd);
        if (error) reject(error);
        else resolve(value);
      };
      connection.once('error', finish);
      connection.once('end', onEnd);
      run(finish);
    });
  }
}
