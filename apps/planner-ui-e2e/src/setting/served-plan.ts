import { BoardsView, PlanView } from '@pastille/contracts';
import type { Page } from 'playwright-core';

/** The plan as the server holds it now, asked with the session of that page. */
export async function servedPlan(page: Page): Promise<PlanView> {
  const origin = new URL(page.url()).origin;
  const listed = await page.request.get(`${origin}/api/boards`);
  const [board] = BoardsView.parse(await listed.json()).boards;
  if (!board) throw new Error('no board');
  const answer = await page.request.get(`${origin}/api/boards/${board.id}/plan`);
  return PlanView.parse(await answer.json());
}
