import { BoardsView, PlanView } from '@pastille/contracts';
import type { Page } from 'playwright-core';

/** The plan as the server holds it now, asked with the session of that page. */
export async function servedPlan(page: Page): Promise<PlanView> {
  const [board] = BoardsView.parse(await asked(page, '/api/boards')).boards;
  if (!board) throw new Error('no board');
  return PlanView.parse(await asked(page, `/api/boards/${board.id}/plan`));
}

async function asked(page: Page, path: string): Promise<unknown> {
  const answer = await page.request.get(new URL(path, page.url()).href);
  if (!answer.ok()) throw new Error(`${path}: ${String(answer.status())} ${await answer.text()}`);
  return answer.json();
}
