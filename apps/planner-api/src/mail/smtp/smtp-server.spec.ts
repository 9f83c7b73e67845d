import { isLoopback, smtpServerOf } from './smtp-server.js';

it('reads an address as operators write it', () => {
  expect(smtpServerOf('smtps://lea%40valmorin.example:p%3Ass@smtp.example.com')).toEqual({
    ...{ host: 'smtp.example.com', port: 465, security: 'tls' },
    login: { user: 'lea@valmorin.example', password: 'p:ss' },
  });
  expect(smtpServerOf('smtp://smtp.example.com:2525')).toEqual({
    ...{ host: 'smtp.example.com', port: 2525, security: 'starttls', login: null },
  });
});

it('never speaks in the clear to another machine, unless the operator says so', () => {
  expect(smtpServerOf('smtp://relay.example').security).toBe('starttls');
  expect(smtpServerOf('smtp://relay.example?security=none')).toMatchObject({
    ...{ security: 'none', port: 25 },
  });
  expect(smtpServerOf('smtp://[::1]:1025')).toMatchObject({ host: '::1', security: 'none' });
});

it.each(['localhost', '127.0.0.1', '127.8.9.1', '::1'])('knows %s for this machine', (host) => {
  expect(isLoopback(host)).toBe(true);
});

it.each(['127.0.0.1.example.com', 'localhost.example', '10.0.0.1'])('not %s', (host) => {
  expect(isLoopback(host)).toBe(false);
});
