import type { Locale, Preferences, SessionView } from '@pastille/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { speak } from '../i18n/start.js';
import { showError } from '../ui/toasts.js';
import { messageOf } from './message-of.js';
import { SESSION_KEY } from './session-key.js';

export interface PreferencePatch {
  readonly locale?: Locale;
  readonly preferences?: Partial<Preferences>;
}

const patched = (session: SessionView, patch: PreferencePatch): SessionView => ({
  ...session,
  user: { ...session.user, locale: patch.locale ?? session.user.locale },
  preferences: { ...session.preferences, ...patch.preferences },
});

/** Shows at once and saves behind; a refusal puts the old choice back and says so. */
export function usePreferences(): (patch: PreferencePatch) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (patch: PreferencePatch) => call('patchMe', { body: patch }),
    onMutate: async (patch) => {
      await client.cancelQueries({ queryKey: SESSION_KEY });
      const before = client.getQueryData<SessionView>(SESSION_KEY);
      if (before) client.setQueryData(SESSION_KEY, patched(before, patch));
      if (patch.locale) await speak(patch.locale);
      return before;
    },
    onError: (error, _patch, before) => {
      if (before) client.setQueryData(SESSION_KEY, before);
      showError(t('errors.title'), messageOf(error, t));
    },
  });
  return mutate;
}
