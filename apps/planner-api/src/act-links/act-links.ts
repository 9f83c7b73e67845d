import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../platform/config/config.js';
import { SecretKey } from '../platform/config/secret-key.js';
import { actKeyOf } from './links/act-key.js';
import { actLinkOf, type ActLink } from './links/act-link.js';
import { acknowledgementsSince, type Acknowledgement } from './persistence/acknowledgements.js';
import { generationsOf, growGeneration } from './persistence/link-people.js';

export type { Acknowledgement };

/**
 * What other features need of act links: the key that seals them, the address of one, and how to make
 * all links of a person dead.
 */
@Injectable()
export class ActLinks {
  private kept: Buffer | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly secret: SecretKey,
    private readonly config: Config,
  ) {}

  get key(): Buffer {
    this.kept ??= actKeyOf(this.secret.read());
    return this.kept;
  }

  /** The same address for the same link. Only for events in a person's own agenda: it acts in their name. */
  addressOf(link: ActLink): string {
    return actLinkOf({ publicUrl: this.config.publicUrl, key: this.key, link });
  }

  /** By resource id; who is not in it has generation 0. Part of what a feed's bytes depend on. */
  generationsOf(companyId: string): Promise<ReadonlyMap<string, number>> {
    return generationsOf(this.dataSource.manager, companyId);
  }

  /** All links of a person are dead from then on: in the transaction that rotates or revokes their feed. */
  endAllOf(
    tx: EntityManager,
    person: { readonly companyId: string; readonly resourceId: string },
  ): Promise<void> {
    return growGeneration(tx, person);
  }

  /**
   * « Bien reçu », of a board, made at that revision or later (0: all). One holds for the copy whose
   * mark it carries: compare with `publishedMarkOf(intervention.published)`.
   */
  acknowledgedSince(boardId: string, revision: number): Promise<readonly Acknowledgement[]> {
    return acknowledgementsSince(this.dataSource.manager, { boardId, revision });
  }
}
