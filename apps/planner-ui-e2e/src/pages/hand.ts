import type { Locator } from 'playwright-core';

import type { BoardPage } from './board-page.js';
import { drag, pickUpAndHold, type Point } from './drag.js';

export interface BarGesture {
  readonly days?: number;
  readonly toRow?: string | undefined;
  /** Which of its bars is picked up, where it stands in several rows. */
  readonly rowId?: string | undefined;
}

/** In pixels of the window. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`not drawn: ${String(locator)}`);
  return box;
}

/** A place on a bar that is none of its ends and none of its buttons. */
export async function centreOf(locator: Locator): Promise<Point> {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + Math.min(width / 2, 40), y: y + height / 2 };
}

/** What a hand with a mouse does on a board. */
export class Hand {
  constructor(private readonly board: BoardPage) {}

  /** Moves a bar along by whole days, and to another row if one is given. */
  async dragBar(interventionId: string, gesture: BarGesture): Promise<void> {
    const held = await this.holdBar(interventionId, gesture);
    await held.release();
  }

  /** The same, but the hand does not let go yet. */
  async holdBar(
    interventionId: string,
    { days = 0, toRow, rowId }: BarGesture,
  ): Promise<{ release: () => Promise<void> }> {
    const from = await centreOf(this.board.bar(interventionId, rowId));
    const y = toRow ? (await centreOf(this.board.lane(toRow))).y : from.y;
    const x = from.x + days * (await this.widthOfDay());
    return pickUpAndHold(this.board.page, from, { x, y });
  }

  /** Pulls the right edge of a bar by whole days. */
  async stretchBar(interventionId: string, days: number): Promise<void> {
    const bar = this.board.bar(interventionId);
    await bar.hover();
    const { x, y, width, height } = await boxOf(bar);
    const from = { x: x + width - 2, y: y + height / 2 };
    const to = { x: from.x + days * (await this.widthOfDay()), y: from.y };
    await drag(this.board.page, from, to);
  }

  /** Clicks bars with Ctrl held: each of them is chosen, or no longer. */
  async choose(...interventionIds: readonly string[]): Promise<void> {
    for (const id of interventionIds)
      await this.board.handle(id).click({ modifiers: ['ControlOrMeta'] });
  }

  /** Clicks a bar with Shift held: all up to it are chosen. */
  chooseUpTo(interventionId: string): Promise<void> {
    return this.board.handle(interventionId).click({ modifiers: ['Shift'] });
  }

  /** Shift and drag over the bars from before the first to behind the last; it begins on an empty place. */
  async lasso(first: string, last: string): Promise<void> {
    const [a, b] = [await boxOf(this.board.bar(first)), await boxOf(this.board.bar(last))];
    await this.board.page.keyboard.down('Shift');
    await drag(
      this.board.page,
      { x: a.x - 12, y: a.y + 6 },
      { x: b.x + b.width / 2, y: b.y + b.height / 2 },
    );
    await this.board.page.keyboard.up('Shift');
  }

  /** Draws from the beginning of a day over so many on the line of that row. */
  async draw(rowId: string, date: string, days: number): Promise<void> {
    const { y } = await centreOf(this.board.lane(rowId));
    const { x } = await boxOf(this.board.dayHeads(date).first());
    const to = { x: x + 6 + days * (await this.widthOfDay()), y };
    await drag(this.board.page, { x: x + 6, y }, to);
  }

  /** Drops a card of « à planifier » on a row, at the beginning of a day. */
  async dropCard(taskId: string, rowId: string, date: string): Promise<void> {
    const from = await centreOf(this.board.card(taskId));
    const { y } = await centreOf(this.board.lane(rowId));
    const { x } = await boxOf(this.board.dayHeads(date).first());
    await drag(this.board.page, from, { x: x + 8, y });
  }

  /** Pixels. */
  async widthOfDay(): Promise<number> {
    const one = await boxOf(this.board.dayHeads().nth(0));
    const next = await boxOf(this.board.dayHeads().nth(1));
    return next.x - one.x;
  }
}
