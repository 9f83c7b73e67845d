import type { CommandAnswer, CommandInput } from '@pastille/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { showError, showUndoable } from '../ui/toasts.js';
import { messageOf } from './message-of.js';

interface Act {
  readonly command: CommandInput;
  /** What to say when it is done; offered with « Annuler ». */
  readonly said?: string;
}

/** Acts at once, then says what happened and offers to take it back: nothing asks « are you sure? ». */
export function useAct(): (act: Act) => Promise<CommandAnswer | null> {
  const { t } = useTranslation();
  const send = useSendCommand();
  const { mutateAsync } = useMutation({ mutationFn: send });
  const undo = async (commandId: string) => {
    try {
      await mutateAsync({ type: 'undo', of: commandId });
    } catch (error) {
      showError(t('said.undoFailed'), messageOf(error, t));
    }
  };
  return async ({ command, said }) => {
    try {
      const answer = await mutateAsync(command);
      const { commandId } = answer;
      if (said && commandId) showUndoable(said, t('acts.undo'), () => void undo(commandId));
      return answer;
    } catch (error) {
      showError(t('errors.title'), messageOf(error, t));
      return null;
    }
  };
}
