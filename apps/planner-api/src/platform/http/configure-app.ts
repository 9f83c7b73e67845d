import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import helmet from 'helmet';
import type { Config } from '../config/config.js';
import type { JsonLog } from '../log/json-log.js';
import { requestScope } from './request-scope.middleware.js';
import { serveUi } from './serve-ui.js';

/** JSON bodies; files come in through their own route with a limit of their own. */
const JSON_LIMIT = '1mb';

/** Express' manners, the same in production and under test. Call it before `listen`. */
export function configureApp(
  app: NestExpressApplication,
  { config, log }: { config: Config; log: JsonLog },
): void {
  app.disable('x-powered-by');
  // A reverse proxy on the same machine may say who asks; nobody else may.
  app.set('trust proxy', 'loopback');
  // Ours is the board's revision; Express' would serialise and hash a plan to save sending it.
  app.set('etag', false);
  app.use(requestScope(log));
  app.use(helmet(securityHeaders(config)));
  app.use(compression({ level: 4 }));
  app.useBodyParser('json', { limit: JSON_LIMIT });
  serveUi(app);
}

/** No inline script, nothing from elsewhere; styles may be inline (the component kit and the calendar set them). */
function securityHeaders(config: Config): Parameters<typeof helmet>[0] {
  const socket = config.publicUrl.replace(/^http/, 'ws');
  const secure = config.publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", socket],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  };
}
