import { Injectable } from '@nestjs/common';

/** How long a mail server is waited for, in milliseconds. A provider of its own, so that tests need not wait. */
@Injectable()
export class SmtpLimits {
  connectMs = 15_000;
  greetingMs = 15_000;
  /** Without a byte from it. RFC 5321, 4.5.3.2: it may think long after the end of a message. */
  idleMs = 120_000;
  /** From the first to the last: 10 MB at 0.5 Mbit/s. */
  wholeMs = 300_000;
  /** Somebody sits and waits for the answer. */
  trialMs = 25_000;
  /** How long a mail under way is waited for when the process stops. */
  stopMs = 8_000;
}
