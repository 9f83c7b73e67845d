import type { DemoNotice } from './first-start.js';

interface Greeting {
  readonly publicUrl: string;
  readonly demo: DemoNotice | null;
  readonly french: boolean;
}

const DEMO_ROLES = ['admin', 'manager', 'planner', 'planner2', 'technician', 'viewer'];

/** What the console says once the server answers: where it is, and who can sign in. */
export function greeting({ publicUrl, demo, french }: Greeting): string {
  const say = (fr: string, en: string): string => (french ? fr : en);
  const lines = ['', `  Pastille : ${publicUrl}`];
  if (demo) {
    lines.push(
      '',
      `  ${say('Entreprise de démonstration, comptes', 'Demo company, accounts')} (@valmorin.example) :`,
      `    ${DEMO_ROLES.join('  ')}`,
      `  ${passwordLine(demo, say)}`,
    );
  }
  return [...lines, '', `  ${say('Ctrl+C arrête tout.', 'Ctrl+C stops everything.')}`, ''].join(
    '\n',
  );
}

function passwordLine({ password }: DemoNotice, say: (fr: string, en: string) => string): string {
  if (password !== null) {
    return say(
      `Mot de passe : ${password}   (affiché cette seule fois)`,
      `Password: ${password}   (shown only this once)`,
    );
  }
  const command = 'npm run planner -- create-admin --email admin@valmorin.example';
  return say(
    `Mot de passe : celui du premier démarrage. Pour en changer : ${command}`,
    `Password: the one of the first start. To change it: ${command}`,
  );
}

/** The language of the machine. */
export function isFrenchMachine(): boolean {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr');
}
