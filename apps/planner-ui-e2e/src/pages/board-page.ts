import type { Locator, Page } from 'playwright-core';

import { drag, pickUpAndHold, type Point } from './drag.js';

export type Face = 'table' | 'worksites' | 'resources' | 'equipment';
export type Scale = 'day' | 'week' | 'two-weeks' | 'month';

export interface BoardView {
  readonly face: Face;
  readonly scale?: Scale;
  /** `2026-11-23` */
  readonly date?: string;
}

export interface BarGesture {
  readonly days?: number;
  readonly toRow?: string | undefined;
  /** Which of its bars is picked up, where it stands in several rows. */
  readonly rowId?: string | undefined;
}

/** The board as its user sees it. Ids name things; words name acts. */
export class BoardPage {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  async show({ face, scale = 'two-weeks', date = '2026-11-23' }: BoardView): Promise<void> {
    await this.page.goto(`${this.url}/board?face=${face}&scale=${scale}&date=${date}`);
    await this.ready(face);
  }

  private async ready(face: Face): Promise<void> {
    const area =
      face === 'table' ? this.page.getByTestId('table-face') : this.page.locator('.pl-lane');
    await area.first().waitFor();
  }

  /** Ids of the worksites whose heads are drawn, from top to bottom. */
  worksiteIds(): Promise<string[]> {
    return this.page.locator('[data-worksite-id]').evaluateAll((heads) =>
      heads
        .map((head) => ({
          id: head.getAttribute('data-worksite-id') ?? '',
          top: head.getBoundingClientRect().top,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ id }) => id)
        .filter((id, index, all) => id !== all[index - 1]),
    );
  }

  worksiteHead(worksiteId: string): Locator {
    return this.page.locator(`[data-worksite-id="${worksiteId}"]`).first();
  }

  resourceHead(resourceId: string): Locator {
    return this.page.locator(`[data-resource-row="${resourceId}"]`);
  }

  lane(rowId: string): Locator {
    return this.page.locator(`.pl-lane[data-resource-id="${rowId}"]`);
  }

  /** The bars of an intervention: one for each row it stands in, and no ghost. */
  bars(interventionId: string): Locator {
    return this.page.locator(
      `.pl-bar[data-intervention-id="${interventionId}"]:not([data-mirror])`,
    );
  }

  bar(interventionId: string, rowId?: string): Locator {
    const bars = this.bars(interventionId);
    return rowId ? bars.and(this.page.locator(`[data-row-id="${rowId}"]`)) : bars.first();
  }

  /**
   * Bars that a hand can move: open, unlocked, whole in sight with room for two days at their right.
   * From top to bottom.
   */
  movableIds(): Promise<string[]> {
    return this.page
      .locator('.pl-bar[data-state="open"]:not([data-locked]):not([data-mirror])')
      .evaluateAll((bars) => {
        const area = document.querySelector('.pl-timeline')?.getBoundingClientRect();
        if (!area) return [];
        const fits = (bar: Element): boolean => {
          const { left, right, top, bottom } = bar.getBoundingClientRect();
          const isInside = top > area.top + 70 && bottom < area.bottom - 20;
          return isInside && left > area.left + 310 && right < area.right - 260;
        };
        return bars.filter(fits).map((bar) => bar.getAttribute('data-intervention-id') ?? '');
      });
  }

  /** Where every bar in sight is drawn, so that two boards can be compared. */
  picture(): Promise<string[]> {
    return this.page.locator('.pl-bar:not([data-mirror])').evaluateAll((bars) =>
      bars
        .map((bar) => {
          const { left, top, width } = bar.getBoundingClientRect();
          const id = bar.getAttribute('data-intervention-id');
          const lock = bar.getAttribute('data-locked') ?? 'free';
          return [id, Math.round(left), Math.round(top), Math.round(width), lock].join(' ');
        })
        .sort(),
    );
  }

  /** Tasks whose dots are drawn in that colour, from top to bottom. */
  taskIds(status: 'todo' | 'planned' | 'done'): Promise<string[]> {
    return this.page
      .locator(`[data-worksite-id] button[data-status="${status}"]`)
      .evaluateAll((dots) => dots.map((dot) => dot.getAttribute('data-task-id') ?? ''));
  }

  tableTaskIds(status: 'todo' | 'planned' | 'done'): Promise<string[]> {
    return this.page
      .locator(`[data-testid="table-face"] [role="cell"] [data-status="${status}"]`)
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-task-id') ?? ''));
  }

  /** The rows in which an intervention stands. */
  rowIdsOf(interventionId: string): Promise<string[]> {
    return this.bars(interventionId).evaluateAll((bars) =>
      bars.map((bar) => bar.getAttribute('data-row-id') ?? ''),
    );
  }

  /** Rows of people, crews or machines that are drawn whole, from top to bottom. */
  rowIdsInSight(): Promise<string[]> {
    return this.page.locator('[data-resource-row]').evaluateAll((heads) =>
      heads
        .filter((head) => {
          const { top, bottom } = head.getBoundingClientRect();
          return top > 150 && bottom < window.innerHeight - 40;
        })
        .map((head) => head.getAttribute('data-resource-row') ?? ''),
    );
  }

  taskPopover(taskId: string): Locator {
    return this.page.locator(`[data-task-popover="${taskId}"]`);
  }

  worksitePopover(worksiteId: string): Locator {
    return this.page.locator(`[data-worksite-popover="${worksiteId}"]`);
  }

  /** A click on a dot, then the form as it is proposed. */
  async planFromDot(taskId: string): Promise<void> {
    await this.dot(taskId).click();
    await this.taskPopover(taskId).locator('form button[type="submit"]').click();
    await this.taskPopover(taskId).waitFor({ state: 'detached' });
  }

  /** A colour chosen by hand, by its key: 1, 2, 3, or 0 for automatic. */
  async colourByHand(taskId: string, key: '0' | '1' | '2' | '3'): Promise<void> {
    await this.dot(taskId).click();
    await this.taskPopover(taskId).waitFor();
    await this.taskPopover(taskId).locator(`button[aria-keyshortcuts="${key}"]`).click();
    await this.taskPopover(taskId).waitFor({ state: 'detached' });
  }

  /** What a screen reader says of a bar: work, people, times, lock, conflicts. */
  async barName(interventionId: string): Promise<string> {
    const name = await this.bar(interventionId)
      .getByRole('button')
      .first()
      .getAttribute('aria-label');
    return name ?? '';
  }

  async isLocked(interventionId: string): Promise<boolean> {
    return (await this.bar(interventionId).getAttribute('data-locked')) === 'true';
  }

  /** One click on the padlock of the bar. */
  async togglePadlock(interventionId: string): Promise<void> {
    const bar = this.bar(interventionId);
    await bar.hover();
    await bar.locator('[data-padlock]').click();
  }

  dot(taskId: string): Locator {
    return this.page.locator(`button[data-task-id="${taskId}"]`).first();
  }

  /** `todo`, `planned` or `done`. */
  dotStatus(taskId: string): Promise<string | null> {
    return this.dot(taskId).getAttribute('data-status');
  }

  /** Where a day begins on the time axis, in pixels of the window. */
  async xOfDay(date: string): Promise<number> {
    const head = this.page.locator(`[data-date^="${date}"]`).first();
    await head.waitFor({ state: 'attached' });
    const box = await head.boundingBox();
    if (!box) throw new Error(`${date} is not drawn`);
    return box.x;
  }

  async widthOfDay(): Promise<number> {
    return (await this.xOfDay('2026-11-24')) - (await this.xOfDay('2026-11-23'));
  }

  private async centre(locator: Locator): Promise<Point> {
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    if (!box) throw new Error('not drawn');
    return { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
  }

  /** Moves a bar along by whole days, and to another row if one is given, with a real pointer. */
  async dragBar(interventionId: string, { days = 0, toRow, rowId }: BarGesture): Promise<void> {
    const held = await this.holdBar(interventionId, { days, toRow, rowId });
    await held.release();
  }

  /** The same, but the hand does not let go yet. */
  async holdBar(
    interventionId: string,
    { days = 0, toRow, rowId }: BarGesture,
  ): Promise<{ release: () => Promise<void> }> {
    const from = await this.centre(this.bar(interventionId, rowId));
    const y = toRow ? (await this.centre(this.lane(toRow))).y : from.y;
    const x = from.x + days * (await this.widthOfDay());
    return pickUpAndHold(this.page, from, { x, y });
  }

  /** Pulls the right edge of a bar by whole days. */
  async stretchBar(interventionId: string, days: number): Promise<void> {
    const bar = this.bar(interventionId);
    await bar.hover();
    const box = await bar.boundingBox();
    if (!box) throw new Error('not drawn');
    const from = { x: box.x + box.width - 2, y: box.y + box.height / 2 };
    await drag(this.page, from, { x: from.x + days * (await this.widthOfDay()), y: from.y });
  }

  /** Tasks whose cards lie in « à planifier », from top to bottom. */
  cardIds(): Promise<string[]> {
    return this.page
      .locator('[data-card-task]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card-task') ?? ''));
  }

  card(taskId: string): Locator {
    return this.page.locator(`[data-card-task="${taskId}"]`);
  }

  /** Drops a card of « à planifier » on a row, at the beginning of a day. */
  async dropCard(taskId: string, rowId: string, date: string): Promise<void> {
    const from = await this.centre(this.card(taskId));
    const { y } = await this.centre(this.lane(rowId));
    await drag(this.page, from, { x: (await this.xOfDay(date)) + 8, y });
  }

  /** The panel that opens on a dot, a bar or a head. */
  popover(): Locator {
    return this.page.getByTestId('board-popover').last();
  }

  /** Under the pointer during a gesture. */
  verdict(): Locator {
    return this.page.getByTestId('verdict');
  }

  /** At the bottom after an act: what happened, or why not. */
  bottomLine(): Locator {
    return this.page.getByTestId('bottom-line');
  }

  async openWorksite(worksiteId: string): Promise<Locator> {
    await this.worksiteHead(worksiteId).getByRole('button').first().click();
    const popover = this.worksitePopover(worksiteId);
    await popover.waitFor();
    return popover;
  }

  /** Picks a day of the month that the calendar shows, after going on so many months. */
  async pickDay(field: Locator, day: number, monthsOn = 0): Promise<void> {
    await field.click();
    const calendar = this.page.locator('.mantine-DatePickerInput-calendarHeader').last();
    for (let month = 0; month < monthsOn; month += 1) {
      await calendar.locator('button[data-direction="next"]').click();
    }
    await this.page
      .locator('table button:not([data-outside])', { hasText: new RegExp(`^${day}$`) })
      .last()
      .click();
  }

  async chooseOption(field: Locator, option: string | RegExp): Promise<void> {
    await field.click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  undo(): Promise<void> {
    return this.page.keyboard.press('Control+z');
  }
}
