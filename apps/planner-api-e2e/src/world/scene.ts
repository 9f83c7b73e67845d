import {
  ChangesSinceView,
  InterventionView,
  StatusView,
  WorksiteView,
  type CommandAnswer,
  type RevisionView,
} from '@pastille/contracts';
import { BoardWindow, showsTheTruth } from './board-window.js';
import { foundCompany, type Company } from './company.js';
import { planBasics, scheduling, type BasicPlan } from './worksites.js';
import { DAY, MONDAY_8 } from './server.js';

/** A small company whose board is open in front of two other people. */
export class Scene {
  private constructor(
    readonly company: Company,
    readonly basics: BasicPlan,
    readonly windows: readonly BoardWindow[],
  ) {}

  static async set(): Promise<Scene> {
    const company = await foundCompany();
    const basics = await planBasics(company);
    const others = [company.otherPlanner, company.viewer];
    const windows = await Promise.all(
      others.map((person) => BoardWindow.open(person, company.boardId)),
    );
    return new Scene(company, basics, windows);
  }

  get boardId(): string {
    return this.company.boardId;
  }

  get planner() {
    return this.company.planner;
  }

  /** Luc on the first task, Monday at eight, for a day. */
  async anIntervention(people: readonly string[] = [this.basics.lucId]): Promise<string> {
    const command = scheduling(this.basics.taskIds[0], { start: MONDAY_8, people });
    await this.planner.does(this.boardId, command);
    return command.interventionId;
  }

  /** Somebody on one of the two tasks, on some day from Monday on, at eight. */
  async aBar(task: 0 | 1, day: number, people = [this.basics.lucId]): Promise<string> {
    const command = scheduling(this.basics.taskIds[task], { start: MONDAY_8 + day * DAY, people });
    await this.planner.does(this.boardId, { ...command, ripple: 'none' });
    return command.interventionId;
  }

  /** The second task waits for the first to be over. */
  async linked(): Promise<void> {
    const [predecessorId, taskId] = this.basics.taskIds;
    const link = { predecessorId, kind: 'FS', lag: { elapsed: 0 }, max: null } as const;
    await this.planner.does(this.boardId, { type: 'link', taskId, link });
  }

  /** Where it begins now, in days from Monday at eight. */
  dayOf(interventionId: string): number {
    return (this.intervention(interventionId).start - MONDAY_8) / DAY;
  }

  /** Both windows were told of it over their sockets and show what the server has. */
  async everyoneSees({ revision }: Pick<CommandAnswer, 'revision'>): Promise<void> {
    for (const window of this.windows) {
      await window.reaches(revision);
      await showsTheTruth(window);
    }
  }

  intervention(id: string): ReturnType<typeof InterventionView.parse> {
    return InterventionView.parse(this.shown('intervention', id));
  }

  worksite(id: string): ReturnType<typeof WorksiteView.parse> {
    return WorksiteView.parse(this.shown('worksite', id));
  }

  status(id: string): ReturnType<typeof StatusView.parse> {
    return StatusView.parse(this.shown('status', id));
  }

  /** The commands that were accepted after a revision, as HTTP tells them. */
  async changesSince(revision: number): Promise<readonly RevisionView[]> {
    const { body } = await this.planner.ask(
      'GET',
      `/api/boards/${this.boardId}/changes?since=${revision}`,
    );
    const answer = ChangesSinceView.parse(body);
    if (answer.kind === 'reset') throw new Error('too much to tell');
    return answer.revisions;
  }

  /** What the first other person sees. */
  shown(kind: string, id: string): unknown {
    return this.windows[0]?.records.get(`${kind} ${id}`);
  }

  clear(): void {
    for (const window of this.windows) window.close();
  }
}
