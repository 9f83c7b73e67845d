import { arrangePlannedWorksite } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first } from './setting/picks.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

describe('one plan in two languages', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  it('each reads it in their own', async () => {
    const { alice, bruno } = setting;
    const { interventionId, taskIds } = await arrangePlannedWorksite(alice.page, 'Aubry pool');
    await setting.both({ face: 'worksites' });
    const { page, board } = bruno;

    await page.getByRole('button', { name: /^Votre menu/ }).click();
    await page.getByText('English', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByText('By worksite').waitFor();
    await alice.board.press(interventionId, 'l');

    await eventually(async () => {
      expect(await board.barName(interventionId)).toContain('Date locked by Sophie Garnier');
      expect(await alice.board.barName(interventionId)).toContain(
        'Date verrouillée par Sophie Garnier',
      );
    });
    await board.press(interventionId, 'Alt+Shift+ArrowRight');
    await eventually(async () =>
      expect(await board.bottomLine().innerText()).toMatch(/is locked by Sophie Garnier/),
    );
    expect(await board.dot(first(taskIds)).getAttribute('aria-label')).toContain('planned');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('and the sign-in page speaks what the browser speaks', async () => {
    const { people, product } = setting;
    const { page } = await people.invite('visitor', { locale: 'en-GB' });

    await page.goto(`${product.url}/sign-in`);

    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByLabel('Email address').fill('viewer@valmorin.example');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Wrong address or password.');
  });
});
