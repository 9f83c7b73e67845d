import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardDoor } from '../platform/realtime/board-door.js';
import { ExecuteCommand } from './commands/execute-command.js';
import { WarmPlans } from './commands/warm-plans.js';
import { EngineAnswersController } from './engine-answers.controller.js';
import { GetHistory } from './history/get-history.js';
import { HistoryController } from './history/history.controller.js';
import { DailyWork } from './jobs/daily-work.js';
import { OpenDueTasks } from './jobs/open-due-tasks.js';
import { PlanRepository } from './persistence/plan.repository.js';
import { planRows } from './persistence/stored-kinds.js';
import { PlanningController } from './planning.controller.js';
import { CheckPlans } from './queries/check-plans.js';
import { GetConflicts } from './queries/get-conflicts.js';
import { GetPlan } from './queries/get-plan.js';
import { PlanningDoor } from './queries/planning-door.js';
import { PreviewCommand } from './queries/preview-command.js';
import { ProposeSlots } from './queries/propose-slots.js';

/** One board, one transaction, one set of invariants. Other features write plans through it. */
@Module({
  imports: [TypeOrmModule.forFeature(planRows)],
  controllers: [PlanningController, EngineAnswersController, HistoryController],
  providers: [
    PlanRepository,
    WarmPlans,
    ExecuteCommand,
    GetPlan,
    GetConflicts,
    GetHistory,
    PreviewCommand,
    CheckPlans,
    ProposeSlots,
    OpenDueTasks,
    DailyWork,
    { provide: BoardDoor, useClass: PlanningDoor },
  ],
  exports: [ExecuteCommand, WarmPlans, BoardDoor],
})
export class PlanningModule {}
