import { ConfigMistakes, loadConfig } from './environment.js';

const mistakesIn = (variables: Record<string, string>): readonly string[] => {
  try {
    loadConfig(variables);
    return [];
  } catch (error) {
    return error instanceof ConfigMistakes ? error.lines : [String(error)];
  }
};

it('needs nothing: every variable has a default', () => {
  const config = loadConfig({});

  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: null,
    demo: 'auto',
    logLevel: 'info',
    startAt: null,
  });
  expect(config.dataDir).toMatch(/^(\/|[A-Z]:).*\.data$/);
});

it('takes an empty variable for one that was not given', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: '', DEMO: '' })).toMatchObject({
    port: 3000,
    databaseUrl: null,
    demo: 'auto',
  });
});

it('follows the port in the public address, and cuts its last slash', () => {
  expect(loadConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(loadConfig({ PUBLIC_URL: 'https://planning.example.com/' }).publicUrl).toBe(
    'https://planning.example.com',
  );
});

it.each([
  ['PORT', '80a', 'must be a port'],
  ['PORT', '70000', 'must be a port'],
  ['PORT', '-1', 'must be a port'],
  ['PUBLIC_URL', 'planning.example', 'must be an address such as https://'],
  ['DATABASE_URL', 'mysql://localhost', 'must be an address such as postgres://'],
  ['DEMO', 'yes', 'must be auto or off'],
  ['DEMO_PASSWORD', 'short', '12 characters'],
  ['SECRET_KEY', 'short', '32 characters'],
  ['SMTP_URL', 'mail.example.com', 'must be an address such as smtps://'],
  ['SMTP_URL', 'smtps://user:100%sure@smtp.example.com', 'percent-encoded'],
  ['MAIL_FROM', 'Planning', 'must be an address such as Planning <'],
  ['MAIL_FROM', 'Planning <planning@intranet>', 'must be an address such as Planning <'],
  ['LOG_LEVEL', 'loud', 'error, warn, info, debug'],
  ['PASTILLE_NOW', 'tomorrow', 'must be an instant'],
] as const)('says in one line what is wrong with %s=%s', (name, value, says) => {
  const mistakes = mistakesIn({ [name]: value });

  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(`${name} `);
  expect(mistakes[0]).toContain(says);
});

it('asks whom mails come from where there is a server to send them', () => {
  const server = { SMTP_URL: 'smtps://smtp.example.com' };

  expect(mistakesIn(server)).toEqual([
    'MAIL_FROM must be given with SMTP_URL: whom mails come from',
  ]);
  expect(mistakesIn({ ...server, MAIL_FROM: 'planning@example.com' })).toEqual([]);
  expect(mistakesIn({ ...server, MAIL_FROM: 'Plan Été <planning@example.com>' })).toEqual([]);
});

it('says all mistakes at once, and never repeats a secret', () => {
  const mistakes = mistakesIn({ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x', SECRET_KEY: 'hush' });

  expect(mistakes).toHaveLength(4);
  expect(mistakes.join()).not.toContain('hush');
});
