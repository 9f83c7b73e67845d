import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { newId } from '../../api/new-id.js';
import { messageOf } from '../../app/message-of.js';
import { showSuccess } from '../../ui/toasts.js';
import { sendPhoto, type PhotoSending } from './send-photo.js';

/** A photo on its way, or one that was not kept. */
export interface OnItsWay {
  readonly id: string;
  readonly name: string;
  /** From 0 to 1. */
  readonly part: number;
  /** Why it was refused; `null`: it was not. */
  readonly refusal: string | null;
}

const MOST_BYTES = 20 * 1024 * 1024;

const waiting = ({ id, file }: { readonly id: string; readonly file: File }): OnItsWay => ({
  ...{ id, name: file.name, part: 0, refusal: null },
});

/** One after the other: a phone in a garden has little line. */
export function useSending(queryKey: readonly unknown[], of: PhotoSending['of']) {
  const { t } = useTranslation('dossier');
  const { t: tApp } = useTranslation();
  const client = useQueryClient();
  const [sending, setSending] = useState<readonly OnItsWay[]>([]);
  const patch = (id: string, change: Partial<OnItsWay>) =>
    setSending((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const forget = (id: string) => setSending((all) => all.filter((one) => one.id !== id));

  const refusalOf = (error: unknown): string =>
    error instanceof ApiProblem && error.code === 'too-large'
      ? t('photos.tooLarge')
      : messageOf(error, tApp);

  const sendOne = async (id: string, file: File): Promise<boolean> => {
    if (file.size > MOST_BYTES) {
      patch(id, { refusal: t('photos.tooLarge') });
      return false;
    }
    try {
      await sendPhoto({ file, of, onProgress: (part) => patch(id, { part }) });
      forget(id);
      return true;
    } catch (error) {
      patch(id, { refusal: refusalOf(error) });
      return false;
    }
  };

  const send = async (files: readonly File[]) => {
    const queued = files.map((file) => ({ id: newId(), file }));
    setSending((all) => [...all, ...queued.map(waiting)]);
    let count = 0;
    for (const { id, file } of queued) {
      if (!(await sendOne(id, file))) continue;
      count += 1;
      await client.invalidateQueries({ queryKey });
    }
    if (count > 0) showSuccess(t('photos.sent', { count }));
  };
  return { sending, send, forget };
}
