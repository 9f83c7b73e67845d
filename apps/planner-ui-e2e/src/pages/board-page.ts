import type { Locator, Page } from 'playwright-core';

import { BarPopover } from './bar-popover.js';
import type { Point } from './drag.js';
import { centreOf, Hand } from './hand.js';
import { movableIds, picture, readOff, rowIdsInSight, worksiteIds } from './drawn.js';
import { holdLink, type HeldLink } from './links.js';
import { PlanForm } from './plan-form.js';

export type Face = 'table' | 'worksites' | 'resources' | 'equipment';
export type Scale = 'day' | 'week' | 'two-weeks' | 'month' | 'quarter';

export interface BoardView {
  readonly face: Face;
  readonly scale?: Scale;
  /** `2026-11-23` */
  readonly date?: string;
}

/** The board as its user sees it. Ids name things; words name acts. */
export class BoardPage {
  readonly hand = new Hand(this);

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  async show({ face, scale = 'two-weeks', date = '2026-11-23' }: BoardView): Promise<void> {
    await this.page.goto(`${this.url}/board?face=${face}&scale=${scale}&date=${date}`);
    await this.ready(face);
  }

  /** On a phone there is one day, as a list. */
  async showDay({ face, date = '2026-11-23' }: BoardView): Promise<void> {
    await this.page.goto(`${this.url}/board?face=${face}&date=${date}`);
    await this.page.getByTestId('day-list').waitFor();
  }

  /** A line of that list, under that person or worksite. */
  listed(interventionId: string, rowId?: string): Locator {
    const row = rowId ? `[data-row-id="${rowId}"] ` : '';
    return this.page
      .getByTestId('day-list')
      .locator(`${row}[data-intervention-id="${interventionId}"]`);
  }

  private async ready(face: Face): Promise<void> {
    const area =
      face === 'table' ? this.page.getByTestId('table-face') : this.page.locator('.pl-lane');
    await area.first().waitFor();
  }

  /** Ids of the worksites whose heads are drawn, from top to bottom. */
  worksiteIds(): Promise<string[]> {
    return worksiteIds(this.page);
  }

  worksiteHead(worksiteId: string): Locator {
    return this.page.locator(`[data-worksite-id="${worksiteId}"]`).first();
  }

  /** « 12 oct. » in the head of a worksite. */
  startMark(worksiteId: string): Locator {
    return this.worksiteHead(worksiteId).locator('[data-certainty]');
  }

  resourceHead(resourceId: string): Locator {
    return this.page.locator(`[data-resource-row="${resourceId}"]`);
  }

  lane(rowId: string): Locator {
    return this.page.locator(`.pl-lane[data-resource-id="${rowId}"]`);
  }

  /** An absence, hatched in the row of that person. */
  shade(absenceId: string, rowId: string): Locator {
    return this.lane(rowId).locator(`[data-absence-id="${absenceId}"]`);
  }

  /** The heads of the days on the time axis: all, or that of one day. */
  dayHeads(date?: string): Locator {
    const day = date ? `[data-date^="${date}"]` : '[data-date]';
    return this.page.locator(`.pl-slot-head-0${day}`);
  }

  /** A place on the line of that row, in the morning of a day. */
  async placeOn(rowId: string, date: string): Promise<Point> {
    const { y } = await centreOf(this.lane(rowId));
    const head = await this.dayHeads(date).first().boundingBox();
    return { x: (head?.x ?? 0) + 8, y };
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
    return movableIds(this.page);
  }

  /** Where every bar in sight is drawn, so that two boards can be compared. */
  picture(): Promise<string[]> {
    return picture(this.page);
  }

  /** Tasks whose dots are drawn in that colour, from top to bottom. */
  taskIds(status: 'todo' | 'planned' | 'done'): Promise<string[]> {
    const dots = this.page.locator(`[data-worksite-id] button[data-status="${status}"]`);
    return readOff(dots, 'data-task-id');
  }

  tableTaskIds(status: 'todo' | 'planned' | 'done'): Promise<string[]> {
    const table = this.page.getByTestId('table-face');
    return readOff(table.locator(`[role="cell"] [data-status="${status}"]`), 'data-task-id');
  }

  /** The rows in which an intervention stands. */
  rowIdsOf(interventionId: string): Promise<string[]> {
    return readOff(this.bars(interventionId), 'data-row-id');
  }

  /** Rows of people, crews or machines that are drawn whole, from top to bottom. */
  rowIdsInSight(): Promise<string[]> {
    return rowIdsInSight(this.page);
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
    await this.taskPopover(taskId).locator('form[aria-label] button[type="submit"]').click();
    await this.taskPopover(taskId).waitFor({ state: 'detached' });
  }

  /** A click on a dot, for a form that one fills in oneself. */
  async openPlanForm(taskId: string): Promise<PlanForm> {
    await this.dot(taskId).click();
    const popover = this.taskPopover(taskId);
    await popover.waitFor();
    return new PlanForm(this.page, popover);
  }

  /** The form in the popover that is open on that task. */
  planFormOf(taskId: string): PlanForm {
    return new PlanForm(this.page, this.taskPopover(taskId));
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
    return (await this.handle(interventionId).getAttribute('aria-label')) ?? '';
  }

  /** The part of a bar that takes the keyboard, a click and the menu. */
  handle(interventionId: string, rowId?: string): Locator {
    return this.bar(interventionId, rowId).locator('.pl-bar-main').first();
  }

  async press(interventionId: string, key: string, rowId?: string): Promise<void> {
    const handle = this.handle(interventionId, rowId);
    // The calendar hides a bar until it has measured it, and what is hidden takes no focus.
    await handle.waitFor();
    await handle.focus();
    await this.page.keyboard.press(key);
  }

  async openBar(interventionId: string): Promise<BarPopover> {
    await this.press(interventionId, 'Enter');
    const popover = new BarPopover(this.page, interventionId);
    await popover.root.waitFor();
    return popover;
  }

  /** Right click, then one of the lines of the menu. */
  async chooseInMenu(interventionId: string, line: string): Promise<void> {
    await this.handle(interventionId).click({ button: 'right' });
    await this.page.getByTestId('bar-menu').getByRole('menuitem', { name: line }).click();
  }

  /** How many are chosen, as the pill at the bottom says. */
  async chosen(): Promise<number> {
    const pill = this.page.getByTestId('selection');
    return (await pill.count()) === 0 ? 0 : Number(await pill.getAttribute('data-count'));
  }

  /** By the cross of that pill. */
  clearChosen(): Promise<void> {
    return this.page.getByRole('button', { name: 'Ne plus rien choisir' }).click();
  }

  /** What a screen reader was told last. */
  spoken(): Promise<string> {
    return this.page.getByTestId('spoken').innerText();
  }

  /** The intervention whose bar has the focus. */
  focused(): Promise<string | null> {
    return this.page.evaluate(
      () =>
        document.activeElement
          ?.closest('[data-intervention-id]')
          ?.getAttribute('data-intervention-id') ?? null,
    );
  }

  /** The task whose dot or cell has the focus. */
  focusedTask(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('data-task-id') ?? null);
  }

  /** The field of the search over the whole board. */
  search(): Locator {
    return this.page.getByTestId('search').getByRole('combobox');
  }

  /** « À planifier » beside the board. */
  toPlan(): Locator {
    return this.page.getByTestId('to-plan');
  }

  barMenu(): Locator {
    return this.page.getByTestId('bar-menu');
  }

  rowMenu(): Locator {
    return this.page.getByTestId('row-menu');
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

  /** Tasks whose cards lie in « à planifier », from top to bottom. */
  cardIds(): Promise<string[]> {
    return readOff(this.page.locator('[data-card-task]'), 'data-card-task');
  }

  card(taskId: string): Locator {
    return this.page.locator(`[data-card-task="${taskId}"]`);
  }

  /** Dot, date and initials of a task on « Tableau ». */
  cell(taskId: string): Locator {
    return this.page.getByTestId('table-face').locator(`[data-cell][data-task-id="${taskId}"]`);
  }

  /** The head of the worksites without a date. */
  undatedGroup(): Locator {
    return this.page.getByTestId('table-face').getByText(/^Sans date ·/);
  }

  async scrollTableToEnd(): Promise<void> {
    await this.page.getByTestId('table-face').evaluate((table) => {
      table.scrollTop = table.scrollHeight;
    });
  }

  /** « 23 nov. – 6 déc. 2026 S48 – S49 » in the header. */
  dates(): Locator {
    return this.page.locator('[data-go-to-date]');
  }

  /** What opens on them: a month. */
  calendar(): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.locator('table') });
  }

  /** The panel that opens on a dot, a bar or a head. */
  popover(): Locator {
    return this.page.getByTestId('board-popover').last();
  }

  /** The same, once it listens to the keyboard. */
  popoverHoldingFocus(): Locator {
    return this.page.locator('[data-testid="board-popover"]:focus-within');
  }

  /** Under the pointer during a gesture. */
  verdict(): Locator {
    return this.page.getByTestId('verdict');
  }

  /** At the bottom after an act: what happened, or why not. */
  bottomLine(): Locator {
    return this.page.getByTestId('bottom-line');
  }

  offline(): Locator {
    return this.page.getByTestId('offline');
  }

  async openWorksite(worksiteId: string): Promise<Locator> {
    await this.worksiteHead(worksiteId).getByRole('button').first().click();
    const popover = this.worksitePopover(worksiteId);
    await popover.waitFor();
    return popover;
  }

  undo = (): Promise<void> => this.page.keyboard.press('Control+z');

  /** The way back that the bottom line offers after an act. */
  undoFromBottomLine(): Promise<void> {
    return this.bottomLine().getByRole('button', { name: 'Annuler' }).click();
  }

  /** A line in the hand, from the end of one bar to the start of another. */
  holdLink(fromId: string, toId: string): Promise<HeldLink> {
    return holdLink(this.page, this.bar(fromId), this.bar(toId));
  }

  /** Under the pointer while a line is drawn. */
  linkVerdict(): Locator {
    return this.page.getByTestId('link-verdict');
  }

  /** The lines that are drawn. */
  links(): Locator {
    return this.page.getByTestId('links').locator('[data-link]');
  }

  /** Where what is in the hand, and what follows it, would stand. */
  ghosts(): Locator {
    return this.page.locator('.pl-ghosts .pl-ghost');
  }

  /** What is written on the line to a task from the one it waits for. */
  linkChip(taskId: string, predecessorId: string): Locator {
    return this.page.locator(`[data-chip="${taskId} ${predecessorId}"]`);
  }

  /** All lines, whatever lies under the pointer. */
  async showLinks(): Promise<void> {
    await this.page.getByRole('button', { name: 'Afficher sur le planning' }).click();
    await this.page.getByTestId('layers').getByText('Liens entre les tâches').click();
    await this.page.keyboard.press('Escape');
  }

  /** The foot of a day of somebody's row that is that full. */
  load(rowId: string, mark: 'full' | 'over'): Locator {
    return this.page.locator(`[data-loads="${rowId}"] [data-load="${mark}"]`).first();
  }

  /** On a phone: what is still to be planned, in place of the day. */
  async tapToPlan(): Promise<void> {
    await this.page.locator('[data-to-plan]').tap();
  }

  /** By its name in the header: « Par chantier », « 2 semaines ». */
  async chooseInHeader(name: string): Promise<void> {
    const banner = this.page.getByRole('banner');
    const option = banner.getByText(name, { exact: true });
    if (await option.isVisible()) return option.click();
    await banner.getByRole('combobox', { name: 'Échelle' }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }
}
