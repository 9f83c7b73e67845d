import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { BoardGateway } from './board.gateway.js';
import { LiveGround, LiveWire } from './live-wire.js';

/** Global: whoever ends a session or changes a role tells the gateway. */
@Module({})
export class RealtimeModule {
  /** @param imports where the BoardDoor comes from */
  static register(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return {
      module: RealtimeModule,
      global: true,
      imports,
      providers: [BoardGateway, LiveGround, LiveWire],
      exports: [BoardGateway],
    };
  }
}
