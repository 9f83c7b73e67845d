import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { routes } from '@pastille/contracts';
import { Access, anySignedIn, Public } from './platform/auth/access.js';
import { Endpoint, Unstripped } from './platform/http/endpoint.js';
import { nestRoutes, routesOf } from './testing/nest-routes.js';
import { routeFaults } from './testing/route-faults.js';
import { startTestApp } from './testing/test-app.js';

it('has schemas in and out and an access mark on every route', async () => {
  const app = await startTestApp();
  const found = nestRoutes(app.app);
  await app.close();

  expect(found.length).toBeGreaterThan(8);
  expect(found.flatMap(routeFaults)).toEqual([]);
});

it('answers 401 without a session on every route that is not public, before anything else is looked at', async () => {
  const app = await startTestApp();
  const closed = nestRoutes(app.app).filter(({ name }) => !PUBLIC.includes(name));
  const answers = await Promise.all(
    closed.map(async ({ name, method, path }) => {
      const { status } = await app.ask(method, path.replace(/:\w+/g, 'x'));
      return `${name} ${status}`;
    }),
  );
  await app.close();

  expect(answers).toEqual(closed.map(({ name }) => `${name} 401`));
});

/** Everything that is open to everyone, by hand: adding to it is a decision. */
const PUBLIC = [
  'HealthController.health',
  'ConfigController.read',
  'OpenapiController.read',
  'SessionController.signIn',
  'ActPageController.show',
  'ActPageController.act',
  'FeedReadingController.read',
  'FeedReadingController.stray',
];

describe('the guard bites', () => {
  const faultsOf = (controller: Parameters<typeof routesOf>[0]) =>
    routesOf(controller).flatMap(routeFaults);

  it('on a route without anything', () => {
    @Controller('/api/bad')
    class Bad {
      @Post('/:id')
      run(@Param('id') id: string, @Body() body: object) {
        return { id, body };
      }
    }

    expect(faultsOf(Bad)).toEqual([
      'Bad.run has no @Access or @Public',
      'Bad.run does not strip its answer',
      'Bad.run takes a body without a schema',
      'Bad.run takes a param without a schema',
      'Bad.run is not in the route table',
    ]);
  });

  it('on one that judges its body by another schema than the table’s', () => {
    @Controller()
    class Bad {
      @Endpoint(routes.signIn)
      @Access(anySignedIn)
      run(@Body({ schema: routes.createUser.body }) body: object) {
        return body;
      }
    }

    expect(faultsOf(Bad)).toEqual(["Bad.run does not judge its body by the table's schema"]);
  });

  it('on one that is sent as it is without a reason', () => {
    @Controller()
    class Bad {
      @Endpoint(routes.health)
      @Public('for the test')
      @Unstripped('')
      run() {
        return {};
      }
    }

    expect(faultsOf(Bad)).toEqual(['Bad.run does not say why it is unstripped']);
  });

  it('on one that stands beside the table', () => {
    @Controller()
    class Bad {
      @Get('/api/secret')
      @Access(anySignedIn)
      @Unstripped('it answers a file, not JSON')
      run() {
        return 'x';
      }
    }

    expect(faultsOf(Bad)).toEqual(['Bad.run is not in the route table']);
  });
});
