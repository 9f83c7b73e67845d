import { SignInPage } from './pages/sign-in-page.js';
import { openChromium, type People, type Person } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';

describe('signing in', () => {
  let product: Product;
  let people: People;

  beforeAll(async () => {
    product = await startProduct();
    people = await openChromium();
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  const visitor = async (): Promise<Person & { signIn: SignInPage }> => {
    const person = await people.invite('visitor');
    return { ...person, signIn: new SignInPage(person.page, product.url) };
  };

  it('begins at the root, for whoever only looks whether something answers there too', async () => {
    const answer = await fetch(`${product.url}/`, { headers: { accept: '*/*' } });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect((await fetch(`${product.url}/nowhere`)).status).toBe(404);
  });

  it('lands on the board', async () => {
    const { page, signIn } = await visitor();

    await signIn.signInAs('planner');

    expect(new URL(page.url()).pathname).toBe('/board');
  });

  it('says in a sentence that the password is wrong, and keeps the address', async () => {
    const { page, signIn } = await visitor();

    await signIn.open();
    await signIn.fill('planner@valmorin.example', 'not the password');

    expect(await signIn.refusal()).toMatch(/incorrect/);
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe('planner@valmorin.example');
  });

  it('asks who is there before it shows a board, and then goes where one wanted to go', async () => {
    const { page, signIn } = await visitor();

    await page.goto(`${product.url}/board?face=table`);
    await page.waitForURL('**/sign-in');
    await signIn.fill('viewer@valmorin.example', 'pastille-de-test');

    await page.waitForURL('**/board?face=table**');
  });
});
