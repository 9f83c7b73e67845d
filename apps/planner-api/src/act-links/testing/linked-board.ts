import { randomUUID } from 'node:crypto';
import type { Change, Intervention, PublishedCopy, Series } from '@pastille/scheduling';
import { acceptChanges } from '../../planning/commands/accept-changes.js';
import { ExecuteCommand } from '../../planning/commands/execute-command.js';
import { DAY, MONDAY_8 } from '../../planning/testing/records.js';
import { PlannedBoard } from '../../planning/testing/planned-board.js';
import type { TestApp } from '../../testing/test-app.js';
import { ActLinks } from '../act-links.js';
import type { ActLink } from '../links/act-link.js';
import { publishedMarkOf, seriesMarkOf } from '../links/published-mark.js';

export interface SentForm {
  readonly left?: number;
  readonly note?: string;
  readonly photo?: { readonly name: string; readonly content: Buffer };
}

type Told = Intervention & { readonly published: PublishedCopy };

/** Luc on a task for Monday, and the link in his calendar. */
export class LinkedBoard {
  private constructor(
    private readonly app: TestApp,
    readonly board: PlannedBoard,
    readonly barId: string,
  ) {}

  static async make(app: TestApp): Promise<LinkedBoard> {
    const board = await PlannedBoard.make(app);
    const scheduling = board.scheduling();
    await board.run(scheduling);
    return new LinkedBoard(app, board, scheduling.interventionId);
  }

  get boardId(): string {
    return this.board.company.boardId;
  }

  async bar(id = this.barId): Promise<Told> {
    const one = (await this.board.warmPlan()).intervention(id);
    if (!one?.published) throw new Error('nobody was told of it');
    return { ...one, published: one.published };
  }

  /** The path of the page; by default of the bar on Monday. */
  async link(id = this.barId, patch: Partial<ActLink> = {}): Promise<string> {
    const { published } = await this.bar(id);
    const day = new Date(published.start * 60_000).toISOString().slice(0, 10);
    const link: ActLink = {
      subject: { kind: 'intervention', id, day },
      ...{ resourceId: this.board.lucId, generation: 0, mark: publishedMarkOf(published) },
      ...patch,
    };
    return new URL(this.app.app.get(ActLinks).addressOf(link)).pathname;
  }

  /** The path of the page of a series; the mark of its event is of the series as it is now. */
  linkOfSeries(series: Series, resourceId = this.board.lucId): string {
    const subject: ActLink['subject'] = { kind: 'series', id: series.id };
    const link: ActLink = { subject, resourceId, generation: 0, mark: seriesMarkOf(series) };
    return new URL(this.app.app.get(ActLinks).addressOf(link)).pathname;
  }

  /** Records as an import would bring them. */
  async add(changes: readonly Change[]): Promise<void> {
    await this.app.app.get(ExecuteCommand).run({
      who: this.board.company.who.administrator,
      boardId: this.boardId,
      commandId: randomUUID(),
      ...{ basedOn: null, expect: null, way: 'import', command: { type: 'import' } },
      may: () => true,
      decide: () => acceptChanges(changes),
    });
  }

  /** Another bar of Luc's, so many days later. */
  async another(days: number): Promise<string> {
    const scheduling = this.board.scheduling(MONDAY_8 + days * DAY);
    await this.board.run(scheduling);
    return scheduling.interventionId;
  }

  look(path: string, method = 'GET') {
    return this.app.ask(method, path);
  }

  async text(path: string): Promise<string> {
    return String((await this.look(path)).body);
  }

  /** As a browser sends a form: no header of ours, an opaque origin. */
  async post(path: string, act: string, { left, note, photo }: SentForm = {}) {
    const form = new FormData();
    form.append('act', act);
    if (left !== undefined) form.append('left', String(left));
    if (note !== undefined) form.append('note', note);
    if (photo) form.append('file', new Blob([new Uint8Array(photo.content)]), photo.name);
    const response = await fetch(this.app.url + path, {
      ...{ method: 'POST', body: form, redirect: 'manual', headers: { origin: 'null' } },
    });
    const said = new URL(response.headers.get('location') ?? '/', this.app.url).searchParams;
    return { status: response.status, said: said.get('said'), text: await response.text() };
  }

  /** Looks, and sends the form of that act. */
  async act(path: string, kind: string, sent: SentForm = {}) {
    return this.post(path, sealIn(await this.text(path), kind), sent);
  }

  async count(table: 'work_report' | 'acknowledgement'): Promise<number> {
    const [row] = await this.app.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from ${table} where board_id = $1`,
      [this.boardId],
    );
    return row?.n ?? -1;
  }

  /** The revision of the board, and how much was said of it. */
  async state(): Promise<readonly number[]> {
    return [
      await this.board.revision(),
      await this.count('work_report'),
      await this.count('acknowledgement'),
    ];
  }
}

/** The seal of one act, as the page carries it. */
export function sealIn(page: string, act: string): string {
  const found = new RegExp(`data-act="${act}"[^]*?name="act" value="([^"]+)"`).exec(page);
  if (!found?.[1]) throw new Error(`no form for ${act}`);
  return found[1];
}
