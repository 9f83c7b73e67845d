import { parseArgs } from 'node:util';
import { CreateUserBody, Password } from '@pastille/contracts';
import { z } from 'zod';
import { MakeAdministrator } from '../company/commands/make-administrator.js';
import { ask, askSecret } from './ask.js';
import { CommandRefusal } from './command-refusal.js';
import type { Run } from './verbs.js';

const Given = z.object({
  email: CreateUserBody.shape.email,
  name: CreateUserBody.shape.name,
  company: CreateUserBody.shape.name,
  locale: CreateUserBody.shape.locale,
  password: Password,
});

export const run: Run = async (args, app) => {
  const given = await fill(args);
  const parsed = Given.safeParse(given);
  if (!parsed.success) {
    throw new CommandRefusal(
      parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '),
    );
  }
  const { outcome, companyName } = await app.get(MakeAdministrator).run(parsed.data);
  console.log(
    outcome === 'made'
      ? `${parsed.data.email} is now an administrator of ${companyName}.`
      : `${parsed.data.email} of ${companyName} is an administrator and has the new password; earlier sessions are over.`,
  );
  return 0;
};

async function fill(args: readonly string[]) {
  const { values } = parse(args);
  const email = values.email ?? (await ask('E-mail address: '));
  return {
    email,
    name: values.name ?? ((await ask(`Name [${nameFrom(email)}]: `)) || nameFrom(email)),
    company: values.company ?? ((await ask('Company [Mon entreprise]: ')) || 'Mon entreprise'),
    locale: values.locale ?? 'fr',
    password:
      values.password ??
      process.env['PASTILLE_ADMIN_PASSWORD'] ??
      (await askSecret('Password (12 characters or more): ')),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { email: text, name: text, company: text, locale: text, password: text },
    });
  } catch (error) {
    throw new CommandRefusal(error instanceof Error ? error.message : String(error));
  }
}

function nameFrom(email: string): string {
  return email.split('@')[0] ?? email;
}
