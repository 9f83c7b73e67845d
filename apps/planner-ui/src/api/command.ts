import type { CommandAnswer, CommandInput } from '@pastille/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiProblem } from './api-problem.js';
import { applyAnswer } from './apply-answer.js';
import { call } from './client.js';
import { newId } from './new-id.js';
import { planQuery, useBoardId } from './plan.js';

export type SendCommand = (command: CommandInput) => Promise<CommandAnswer>;

/**
 * How forms change the plan: one command, judged by the server on the revision that this page saw.
 * The answer goes into the cached plan; a gap (others wrote meanwhile) fetches it again.
 */
export function useSendCommand(): SendCommand {
  const boardId = useBoardId();
  const client = useQueryClient();
  return useCallback(
    async (command) => {
      const { queryKey } = planQuery(boardId);
      const seen = client.getQueryData(queryKey);
      const basedOn = seen?.revision ?? 0;
      try {
        const body = { ...command, commandId: newId(), basedOn };
        const answer = await call('command', { params: { id: boardId }, body });
        await client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, (plan) => plan && applyAnswer(plan, answer));
        if (answer.revision > basedOn + 1) void client.invalidateQueries({ queryKey });
        return answer;
      } catch (error) {
        // What one saw is old, or something stands in the way that one did not see.
        if (error instanceof ApiProblem) void client.invalidateQueries({ queryKey });
        throw error;
      }
    },
    [boardId, client],
  );
}
