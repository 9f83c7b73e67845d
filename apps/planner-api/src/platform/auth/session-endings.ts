import { Injectable } from '@nestjs/common';

/** `sessionId: null` = everything of that user: signed out elsewhere, deactivated, another role. */
export interface SessionEnding {
  readonly userId: string;
  readonly sessionId: string | null;
}

/** Tells those who hold something open for a session (a socket) to let go. Called after the commit. */
@Injectable()
export class SessionEndings {
  private readonly listeners = new Set<(ending: SessionEnding) => void>();

  subscribe(listener: (ending: SessionEnding) => void): void {
    this.listeners.add(listener);
  }

  announce(ending: SessionEnding): void {
    for (const listener of this.listeners) listener(ending);
  }
}
