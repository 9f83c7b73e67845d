import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySubscriberInterface } from 'typeorm';

const MARK = 'pastille:mail';

/** Tells the sender of this process that something was put into the outbox, once it is committed. */
@Injectable()
export class MailWakes implements OnModuleInit, EntitySubscriberInterface {
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly dataSource: DataSource) {}

  onModuleInit(): void {
    this.dataSource.subscribers.push(this);
  }

  onWake(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Of a transaction that is rolled back, nothing is heard. */
  afterCommit({ queryRunner }: EntityManager): void {
    if (queryRunner?.isTransactionActive) queryRunner.data[MARK] = true;
    else this.wake();
  }

  afterTransactionCommit({ queryRunner }: { readonly queryRunner: { data: object } }): void {
    if (!Object.hasOwn(queryRunner.data, MARK)) return;
    Reflect.deleteProperty(queryRunner.data, MARK);
    this.wake();
  }

  afterTransactionRollback({ queryRunner }: { readonly queryRunner: { data: object } }): void {
    Reflect.deleteProperty(queryRunner.data, MARK);
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }
}
