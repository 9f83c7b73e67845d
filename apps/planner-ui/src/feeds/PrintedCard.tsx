import type { IssuedFeedView } from '@pastille/contracts';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { longDay } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';
import { Logo } from '../ui/Logo.js';
import './printed-card.css';
import { QrCode } from './QrCode.js';

/** Prints what is drawn while `printing`, and nothing else of the page. */
export function usePrint(): { readonly printing: boolean; readonly print: () => void } {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    const over = (): void => setPrinting(false);
    document.body.dataset['printing'] = 'card';
    window.addEventListener('afterprint', over);
    window.print();
    return () => {
      delete document.body.dataset['printing'];
      window.removeEventListener('afterprint', over);
    };
  }, [printing]);
  return { printing, print: () => setPrinting(true) };
}

/** A card to hand over, the size of a postcard: it outlives the screen on which the address is shown. */
export function PrintedCard({ issued }: { readonly issued: IssuedFeedView }) {
  const { t } = useTranslation('feeds');
  const language = useLanguage();
  const { zone } = usePlan().settings;
  const { feed, address, webcal } = issued;
  const day = longDay(language, dayOfLocal(toLocal(zone, feed.issuedAt)));
  return createPortal(
    <article className="printed-card" data-testid="printed-card">
      <header>
        <Logo />
        <strong>{feed.name}</strong>
      </header>
      <h1>{t('card.title')}</h1>
      <QrCode text={webcal} label={t('issued.qr')} />
      <p>
        <b>iPhone</b> {t('card.scan')}
      </p>
      <p>
        <b>{t('card.other')}</b> <code>{address}</code>
      </p>
      <footer>
        {t('card.keep')} {t('card.issued', { day })}
      </footer>
    </article>,
    document.body,
  );
}
