import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../app/message-of.js';
import { showError, showSuccess } from '../ui/toasts.js';
import { fetchSheet, type FetchedSheet } from './fetch-sheet.js';

/** How long the browser may take to read a document that was handed to it. */
const LIFE_MS = 120_000;

/** Phones show a PDF in a viewer of their own, which they open from a file. */
const isPhone = (): boolean => window.matchMedia('(pointer: coarse) and (max-width: 62em)').matches;

function save({ name, pdf }: FetchedSheet): void {
  const address = URL.createObjectURL(pdf);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LIFE_MS);
}

function show(tab: Window, sheet: FetchedSheet): void {
  const address = URL.createObjectURL(sheet.pdf);
  tab.location.replace(address);
  setTimeout(() => URL.revokeObjectURL(address), LIFE_MS);
}

/** The tab is opened by the click itself: one that came with the answer would be taken for an advertisement. */
function openTab(waiting: string): Window | null {
  if (isPhone()) return null;
  const tab = window.open('', '_blank');
  if (tab) {
    tab.document.title = waiting;
    tab.document.body.textContent = waiting;
  }
  return tab;
}

interface Printing {
  readonly isMaking: boolean;
  readonly print: (worksiteId: string) => void;
}

/** Makes the sheet of a worksite and shows it beside the page, where the browser’s own print button is. */
export function usePrintSheet(): Printing {
  const { t } = useTranslation('printing');
  const { t: app } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const make = async (worksiteId: string, tab: Window | null): Promise<void> => {
    const told = notifications.show({ message: t('making'), loading: true, autoClose: false });
    setMaking(true);
    try {
      const sheet = await fetchSheet(worksiteId);
      if (tab && !tab.closed) show(tab, sheet);
      else {
        save(sheet);
        showSuccess(t('saved', { name: sheet.name }));
      }
    } catch (error) {
      tab?.close();
      showError(t('failed'), messageOf(error, app));
    } finally {
      notifications.hide(told);
      setMaking(false);
    }
  };
  return { isMaking, print: (worksiteId) => void make(worksiteId, openTab(t('making'))) };
}
