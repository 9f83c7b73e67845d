import { Alert, Button, CopyButton, Group, Text, TextInput, Title } from '@mantine/core';
import { IconCalendarPlus, IconCheck, IconCopy, IconKey, IconPrinter } from '@tabler/icons-react';
import type { IssuedFeedView } from '@pastille/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './feeds.module.css';
import { PrintedCard, usePrint } from './PrintedCard.js';
import { QrCode } from './QrCode.js';
import { Steps } from './Steps.js';

interface Props {
  readonly issued: IssuedFeedView;
  readonly onDone: () => void;
}

/** The only time that an address is seen: three ways to take it along, and what to do with it. */
export function IssuedFeed({ issued, onDone }: Props) {
  const { t } = useTranslation('feeds');
  const root = useRef<HTMLElement>(null);
  const { printing, print } = usePrint();
  useEffect(() => root.current?.focus(), []);
  return (
    <section
      ref={root}
      tabIndex={-1}
      className={classes['issued']}
      aria-label={t('issued.title')}
      data-testid="issued-feed"
    >
      <Title order={2} size="h4">
        {t('issued.title')}
      </Title>
      <Alert color="yellow" icon={<IconKey size={18} />}>
        {t('issued.once')} {t('issued.secret')}
      </Alert>
      <Ways issued={issued} />
      <Steps />
      <Text size="sm" c="dimmed">
        {t('issued.readOnly')}
      </Text>
      <Group>
        <Button onClick={onDone}>{t('issued.done')}</Button>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={print}>
          {t('issued.print')}
        </Button>
      </Group>
      {printing ? <PrintedCard issued={issued} /> : null}
    </section>
  );
}

function Ways({ issued: { address, webcal } }: Pick<Props, 'issued'>) {
  const { t } = useTranslation('feeds');
  return (
    <div className={classes['ways']}>
      <figure className={classes['scan']}>
        <QrCode text={webcal} label={t('issued.qr')} className={classes['qr']} />
        <figcaption>{t('issued.scan')}</figcaption>
      </figure>
      <div className={classes['tap']}>
        <Button
          component="a"
          href={webcal}
          size="md"
          leftSection={<IconCalendarPlus size={18} />}
          data-testid="webcal"
        >
          {t('issued.open')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('issued.openHint')}
        </Text>
        <div className={classes['copy']}>
          <TextInput
            label={t('issued.address')}
            value={address}
            readOnly
            spellCheck={false}
            onFocus={(event) => event.currentTarget.select()}
            data-testid="feed-address"
          />
          <CopyButton value={address} timeout={3000}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                onClick={copy}
              >
                {t(copied ? 'issued.copied' : 'issued.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
    </div>
  );
}
