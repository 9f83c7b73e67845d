import type { Locator, Page } from 'playwright-core';

/** Picks a day of the month that the calendar shows, after going on so many months. */
export async function pickDay(
  page: Page,
  field: Locator,
  { day, monthsOn = 0 }: { readonly day: number; readonly monthsOn?: number },
): Promise<void> {
  await field.click();
  const calendar = page.locator('.mantine-DatePickerInput-calendarHeader').last();
  for (let month = 0; month < monthsOn; month += 1) {
    await calendar.locator('button[data-direction="next"]').click();
  }
  await page
    .locator('table button:not([data-outside])', { hasText: new RegExp(`^${day}$`) })
    .last()
    .click();
}

/** Opens a list and picks from it. */
export async function pickOption(
  page: Page,
  field: Locator,
  option: string | RegExp,
): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option }).first().click();
}
