import { randomUUID } from 'node:crypto';
import type { MailSheetBody, Role } from '@pastille/contracts';
import type { Change } from '@pastille/scheduling';
import { acceptChanges } from '../../planning/commands/accept-changes.js';
import { ExecuteCommand } from '../../planning/commands/execute-command.js';
import { PlannedBoard } from '../../planning/testing/planned-board.js';
import { aCrew, aStaffMember, added } from '../../planning/testing/records.js';
import { SessionWriter } from '../../platform/auth/session-writer.js';
import type { Answer, TestApp } from '../../testing/test-app.js';
import { SendMails } from '../queue/send-mails.js';

/** A board with Luc and a crew of his, and people who mail its worksite’s sheet. */
export class MailScene {
  readonly emmaId = randomUUID();
  readonly crewId = randomUUID();

  private constructor(
    readonly app: TestApp,
    readonly board: PlannedBoard,
    private readonly cookies: ReadonlyMap<Role, string>,
  ) {}

  static async make(app: TestApp): Promise<MailScene> {
    const board = await PlannedBoard.make(app);
    const { who, companyId } = board.company;
    const cookies = new Map<Role, string>();
    for (const role of ['administrator', 'manager', 'planner', 'technician', 'viewer'] as const) {
      const { userId } = who[role];
      const session = await app.app.get(SessionWriter).open({ userId, companyId, userAgent: null });
      cookies.set(role, `sid=${session.token}`);
    }
    const scene = new MailScene(app, board, cookies);
    await scene.fill();
    return scene;
  }

  ask(role: Role, method: string, path: string, body?: unknown): Promise<Answer> {
    const cookie = this.cookies.get(role) ?? '';
    return this.app.ask(method, path, { cookie, ...(body === undefined ? {} : { body }) });
  }

  mailSheet(parts: Partial<MailSheetBody> = {}, role: Role = 'planner'): Promise<Answer> {
    return this.ask(role, 'POST', `/api/worksites/${this.board.worksite.id}/sheet/mail`, {
      ...{ id: randomUUID(), to: [{ resourceId: this.board.lucId }], text: 'Bonjour,' },
      ...{ copyToSelf: false, readReceipt: false },
      ...parts,
    });
  }

  /** As the schedule does every ten seconds. */
  async tick(): Promise<void> {
    await this.app.app.get(SendMails).tick();
    await this.rest();
  }

  rest(): Promise<void> {
    return this.app.app.get(SendMails).rest();
  }

  /** Luc signs in as the technician, who reads English; Emma has no account, and a crew with him. */
  private async fill(): Promise<void> {
    const { company, lucId } = this.board;
    const luc = (await this.board.warmPlan()).records.resource.get(lucId);
    if (luc?.kind !== 'staff') throw new Error('Luc is no staff');
    const { branchId, who } = company;
    const emma = { ...aStaffMember({ branchId }), id: this.emmaId, name: 'Emma Noël' };
    const members = [lucId, this.emmaId].map((resourceId) => ({
      ...{ resourceId, from: null, to: null },
    }));
    const crew = aCrew({ branchId, members });
    await this.change([
      {
        kind: 'resource',
        id: luc.id,
        before: luc,
        after: { ...luc, userId: who.technician.userId },
      },
      ...added('resource', emma),
      ...added('resource', { ...crew, id: this.crewId, name: 'Équipe bleue' }),
    ]);
    await this.app.dataSource.query(`update app_user set locale = 'en' where id = $1`, [
      who.technician.userId,
    ]);
  }

  private async change(changes: readonly Change[]): Promise<void> {
    await this.app.app.get(ExecuteCommand).run({
      who: this.board.company.who.administrator,
      boardId: this.board.company.boardId,
      commandId: randomUUID(),
      ...{ basedOn: null, expect: null, way: 'import', command: { type: 'import' } },
      may: () => true,
      decide: () => acceptChanges(changes),
    });
  }
}
