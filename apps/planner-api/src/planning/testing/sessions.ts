import type { Role } from '@pastille/contracts';
import { hashPassword } from '../../platform/auth/password-hash.js';
import type { TestApp } from '../../testing/test-app.js';
import type { PlannedBoard } from './planned-board.js';

const PASSWORD = 'a password long enough';

/** Signs the people of planned boards in, through the front door, each of them once. */
export class Sessions {
  private readonly cookies = new Map<string, string>();

  private constructor(private readonly app: TestApp) {}

  /** Whoever has an account by now gets the password of all tests. */
  static async open(app: TestApp): Promise<Sessions> {
    const hash = await hashPassword(PASSWORD);
    await app.dataSource.query('update app_user set password_hash = $1', [hash]);
    return new Sessions(app);
  }

  async cookieOf(of: PlannedBoard, role: Role): Promise<string> {
    const { userId } = of.company.who[role];
    const known = this.cookies.get(userId);
    if (known !== undefined) return known;
    const answer = await this.app.ask('POST', '/api/session', {
      body: { email: `${userId}@valmorin.example`, password: PASSWORD },
    });
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    this.cookies.set(userId, cookie);
    return cookie;
  }
}
