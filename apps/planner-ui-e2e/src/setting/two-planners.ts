import { BoardPage, type BoardView } from '../pages/board-page.js';
import { SignInPage } from '../pages/sign-in-page.js';
import { openChromium, type People, type Person } from './people.js';
import { startProduct, type Product } from './product.js';

export interface Planner extends Person {
  readonly board: BoardPage;
}

/** Two planners of the demo company, each with a board open: one acts, the other watches. */
export interface TwoPlanners {
  readonly product: Product;
  readonly people: People;
  readonly alice: Planner;
  readonly bruno: Planner;
  both(view: BoardView): Promise<void>;
  goHome(): Promise<void>;
}

export async function signedIn(
  { people, product }: Pick<TwoPlanners, 'people' | 'product'>,
  account: string,
  options: Parameters<People['invite']>[1] = {},
): Promise<Planner> {
  const person = await people.invite(account, options);
  await new SignInPage(person.page, product.url).signInAs(account);
  return { ...person, board: new BoardPage(person.page, product.url) };
}

export async function twoPlanners(
  optionsOfBruno: Parameters<People['invite']>[1] = {},
): Promise<TwoPlanners> {
  const product = await startProduct();
  const people = await openChromium();
  const goHome = async (): Promise<void> => {
    await people.leave();
    await product.stop();
  };
  const [alice, bruno] = await Promise.all([
    signedIn({ people, product }, 'planner'),
    signedIn({ people, product }, 'planner2', optionsOfBruno),
  ]).catch(async (error: unknown) => {
    await goHome();
    throw error;
  });
  return {
    product,
    people,
    alice,
    bruno,
    async both(view) {
      await Promise.all([alice.board.show(view), bruno.board.show(view)]);
    },
    goHome,
  };
}
