import { Body, Controller, Ip, Req, Res } from '@nestjs/common';
import { PatchMeBody, routes, type SessionView, SignInBody } from '@pastille/contracts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { Access, anySignedIn, Public } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { sessionCookie } from '../platform/auth/session-cookie.js';
import { SessionWriter } from '../platform/auth/session-writer.js';
import { Config } from '../platform/config/config.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { ChangeMe } from './commands/change-me.js';
import { SignIn } from './commands/sign-in.js';
import { GetSession } from './queries/get-session.js';

@Controller()
export class SessionController {
  constructor(
    private readonly config: Config,
    private readonly signingIn: SignIn,
    private readonly changeMe: ChangeMe,
    private readonly getSession: GetSession,
    private readonly sessions: SessionWriter,
  ) {}

  @Endpoint(routes.signIn)
  @Public('this is how one gets a session')
  async signIn(
    @Body({ schema: SignInBody }) body: z.infer<typeof SignInBody>,
    @Req() request: IncomingMessage,
    @Ip() address: string,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<SessionView> {
    const userAgent = request.headers['user-agent'] ?? null;
    const { token, expiresAt, userId } = await this.signingIn.run({ ...body, address, userAgent });
    response.setHeader('Set-Cookie', sessionCookie(token, this.config.publicUrl, expiresAt));
    return this.getSession.of(userId);
  }

  @Endpoint(routes.session)
  @Access(anySignedIn)
  session(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.getSession.of(actor.userId);
  }

  @Endpoint(routes.patchMe)
  @Access(anySignedIn)
  async patchMe(
    @CurrentActor() actor: Actor,
    @Body({ schema: PatchMeBody }) body: z.infer<typeof PatchMeBody>,
  ): Promise<SessionView> {
    await this.changeMe.run(actor, body);
    return this.getSession.of(actor.userId);
  }

  @Endpoint(routes.signOut)
  @Access(anySignedIn)
  async signOut(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<{ ok: true }> {
    await this.sessions.end(actor.sessionId, actor.userId);
    response.setHeader('Set-Cookie', sessionCookie(null, this.config.publicUrl, new Date(0)));
    return { ok: true };
  }
}
