import { randomUUID } from 'node:crypto';
import { PostCommandBody, type CommandInput, type PostCommandInput } from '@pastille/contracts';
import { toSnapshot, type Plan, type Snapshot, type Worksite } from '@pastille/scheduling';
import type { TestApp } from '../../testing/test-app.js';
import { acceptChanges } from '../commands/accept-changes.js';
import { ExecuteCommand, type Order } from '../commands/execute-command.js';
import { orderOf } from '../commands/order-of.js';
import { WarmPlans } from '../commands/warm-plans.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import type { Who } from '../planning.access.js';
import type { Answer } from '../presenters/command-answer.js';
import { aCompany, type TestCompany } from './a-company.js';
import { aClient, aStaffMember, aStatus, aTask, aWorksite, added, MONDAY_8 } from './records.js';

export type Sent = CommandInput &
  Partial<Pick<PostCommandInput, 'commandId' | 'basedOn' | 'expect'>>;
export type Scheduling = Extract<CommandInput, { type: 'schedule' }>;

/** A board at revision 1 with one worksite, one task and Luc, and the handler that changes it. */
export class PlannedBoard {
  private constructor(
    private readonly app: TestApp,
    readonly company: TestCompany,
    readonly worksite: Worksite,
    readonly taskId: string,
    readonly lucId: string,
  ) {}

  static async make(app: TestApp): Promise<PlannedBoard> {
    const company = await aCompany(app.dataSource);
    const { branchId, boardId, who } = company;
    const status = aStatus();
    const client = aClient();
    const worksite = aWorksite({ clientId: client.id, branchId, statusId: status.id });
    const task = aTask({ worksiteId: worksite.id });
    const luc = aStaffMember({ branchId });
    const changes = [
      ...added('status', status),
      ...added('client', client),
      ...added('resource', luc),
      ...added('worksite', worksite),
      ...added('task', task),
    ];
    await app.app.get(ExecuteCommand).run({
      who: who.administrator,
      boardId,
      commandId: randomUUID(),
      basedOn: null,
      expect: null,
      way: 'import',
      command: { type: 'import' },
      may: () => true,
      decide: () => acceptChanges(changes),
    });
    return new PlannedBoard(app, company, worksite, task.id, luc.id);
  }

  order(sent: Sent, who: Who = this.company.who.planner): Order {
    const body = PostCommandBody.parse({ commandId: randomUUID(), basedOn: 1, ...sent });
    return orderOf(body, { who, boardId: this.company.boardId, way: 'screen' });
  }

  run(sent: Sent, who?: Who): Promise<Answer> {
    return this.app.app.get(ExecuteCommand).run(this.order(sent, who));
  }

  /** Luc on the task for a day. */
  scheduling(start = MONDAY_8): Scheduling {
    return {
      type: 'schedule',
      interventionId: randomUUID(),
      kind: 'work',
      taskId: this.taskId,
      start,
      team: [{ resourceId: this.lucId, role: 'lead', days: null }],
    };
  }

  async revision(): Promise<number> {
    const rows = await this.app.dataSource.query<{ revision: number }[]>(
      'select revision from board where id = $1',
      [this.company.boardId],
    );
    return rows[0]?.revision ?? -1;
  }

  async logged(): Promise<number> {
    const rows = await this.app.dataSource.query<unknown[]>(
      'select 1 from change_log where board_id = $1',
      [this.company.boardId],
    );
    return rows.length;
  }

  /** What the tables hold, sorted. */
  async cold(): Promise<Snapshot> {
    const { manager } = this.app.dataSource;
    return sorted(await new PlanRepository().load(manager, this.company.boardId, {}));
  }

  /** The plan that the process holds in memory. */
  async warmPlan(): Promise<Plan> {
    const { manager } = this.app.dataSource;
    const plans = this.app.app.get(WarmPlans);
    return plans.at(manager, this.company.boardId, await this.revision());
  }

  /** What it holds, sorted. */
  async warm(): Promise<Snapshot> {
    return sorted({ ...toSnapshot(await this.warmPlan()), holidays: {} });
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

const sorted = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  branches: snapshot.branches.toSorted(byId),
  statuses: snapshot.statuses.toSorted(byId),
  taskKinds: snapshot.taskKinds.toSorted(byId),
  clients: snapshot.clients.toSorted(byId),
  locations: snapshot.locations.toSorted(byId),
  works: snapshot.works.toSorted(byId),
  worksites: snapshot.worksites.toSorted(byId),
  tasks: snapshot.tasks.toSorted(byId),
  resources: snapshot.resources.toSorted(byId),
  onCalls: snapshot.onCalls.toSorted(byId),
  absences: snapshot.absences.toSorted(byId),
  series: snapshot.series.toSorted(byId),
  interventions: snapshot.interventions.toSorted(byId),
  calls: snapshot.calls.toSorted(byId),
  weatherStops: snapshot.weatherStops.toSorted(byId),
});
