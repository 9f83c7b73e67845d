import { failureOf, lineOf } from './failure.js';

it.each([
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'connection-refused', false],
  [{ code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'certificate', false],
  [{ code: 'ESOCKET', originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'tls', false],
  [{ code: 'ESOCKET', originalCode: 'ECONNRESET' }, 'connection-lost', false],
  [{ code: 'EDNS' }, 'host-unknown', false],
  [{ code: 'ETIMEDOUT' }, 'timeout', false],
  [{ code: 'EAUTH', response: '535 5.7.8 no', responseCode: 535 }, 'login-refused', true],
  [{ code: 'EAUTH', response: '454 4.7.0 later', responseCode: 454 }, 'login-refused', false],
  [{ code: 'ENOAUTH' }, 'no-login', true],
  [
    { code: 'EENVELOPE', command: 'MAIL FROM', response: '553 not yours', responseCode: 553 },
    'sender-refused',
    true,
  ],
  [
    { code: 'EENVELOPE', command: 'RCPT TO', response: '450 greylisted', responseCode: 450 },
    'recipients-refused',
    false,
  ],
  [{ code: 'EMESSAGE', response: '552 5.3.4 too big', responseCode: 552 }, 'too-large', true],
  [{ code: 'EMESSAGE', message: 'Message size larger than allowed 5' }, 'too-large', true],
  [{ code: 'EMESSAGE', response: '503 sequence', responseCode: 503 }, 'message-refused', false],
  [{}, 'unknown', false],
] as const)('takes %j for « %s », for good: %s', (error, trouble, isPermanent) => {
  expect(failureOf(error)).toMatchObject({ trouble, isPermanent });
});

it('tells what a mail server said, in one line, and nothing that another kind of server says', () => {
  expect(lineOf('550-5.1.1 no such user\r\n550 5.1.1 really')).toBe(
    '550-5.1.1 no such user 550 5.1.1 really',
  );
  expect(lineOf('SSH-2.0-OpenSSH_9.9')).toBeNull();
  expect(lineOf('HTTP/1.1 400 Bad Request')).toBeNull();
  expect(lineOf(undefined)).toBeNull();
  expect(lineOf(`550 ${'x'.repeat(1_000)}`)).toHaveLength(500);
});
