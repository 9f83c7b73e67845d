import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { BoardGateway } from './board.gateway.js';
import { LiveGround, LiveWire } from './live-wire.js';

/** Sockets and the relay that feeds them. */
@Module({})
export class RealtimeModule {
  /** @param imports where the BoardDoor comes from */
  static register(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return {
      module: RealtimeModule,
      imports,
      providers: [BoardGateway, LiveGround, LiveWire],
    };
  }
}
