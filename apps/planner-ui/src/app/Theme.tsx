import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../i18n/use-language.js';
import { speak } from '../i18n/start.js';
import { useSpokenTheme } from './spoken-theme.js';
import { useSessionQuery } from './session.js';

/** The reader's language and light, taken from the session once there is one. */
export function Theme({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const session = useSessionQuery().data;
  const spoken = useSpokenTheme();
  const locale = session?.user.locale;
  const theme = session?.preferences.theme;
  useEffect(() => {
    if (locale) void speak(locale);
  }, [locale]);
  const forced = theme === 'light' || theme === 'dark' ? { forceColorScheme: theme } : {};
  return (
    <MantineProvider theme={spoken} defaultColorScheme="auto" {...forced}>
      <DatesProvider settings={{ locale: language === 'fr' ? 'fr' : 'en-gb', firstDayOfWeek: 1 }}>
        <Notifications position="bottom-right" limit={4} />
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}
