import { Injectable } from '@nestjs/common';

export interface SoundnessCheck {
  readonly name: string;
  /** Sentences for the operator; none when all is sound. */
  readonly check: () => Promise<readonly string[]>;
}

/** What `npm run planner -- check` asks. A feature adds its own when it starts (`onModuleInit`). */
@Injectable()
export class SoundnessChecks {
  private readonly checks: SoundnessCheck[] = [];

  add(check: SoundnessCheck): void {
    this.checks.push(check);
  }

  all(): readonly SoundnessCheck[] {
    return this.checks;
  }
}
