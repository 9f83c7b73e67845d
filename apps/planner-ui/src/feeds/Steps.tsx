import { Tabs, Text } from '@mantine/core';
import { IconBrandAndroid, IconBrandApple, IconBrandWindows } from '@tabler/icons-react';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './feeds.module.css';
import { GoogleFromUrl, GoogleOtherCalendars, GoogleSync } from './pictures/GooglePictures.js';
import { IphoneAdd, IphoneScan, IphoneSubscribe } from './pictures/IphonePictures.js';
import { OutlookAdd, OutlookFromWeb, OutlookPhone } from './pictures/OutlookPictures.js';

type Kind = 'iphone' | 'google' | 'outlook';

interface Way {
  readonly kind: Kind;
  readonly Icon: ComponentType<{ readonly size: number }>;
  readonly pictures: readonly [ComponentType, ComponentType, ComponentType];
}

const WAYS: readonly Way[] = [
  {
    ...{ kind: 'iphone', Icon: IconBrandApple },
    pictures: [IphoneScan, IphoneSubscribe, IphoneAdd],
  },
  {
    ...{ kind: 'google', Icon: IconBrandAndroid },
    pictures: [GoogleOtherCalendars, GoogleFromUrl, GoogleSync],
  },
  {
    ...{ kind: 'outlook', Icon: IconBrandWindows },
    pictures: [OutlookAdd, OutlookFromWeb, OutlookPhone],
  },
];

/** Whoever opens the page on such a phone sees its steps first. */
const ownKind = (agent: string): Kind => (/android/i.test(agent) ? 'google' : 'iphone');

/** Three steps each, with a drawing of what one sees. */
export function Steps() {
  const { t } = useTranslation('feeds');
  const [kind, setKind] = useState<string | null>(() => ownKind(navigator.userAgent));
  return (
    <Tabs value={kind} onChange={setKind} keepMounted={false}>
      <Tabs.List aria-label={t('steps.title')} className={classes['kinds'] ?? ''}>
        {WAYS.map(({ kind: value, Icon }) => (
          <Tabs.Tab key={value} value={value} leftSection={<Icon size={16} />}>
            {t(`steps.${value}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {WAYS.map((way) => (
        <Tabs.Panel key={way.kind} value={way.kind} pt="md">
          <ThreeSteps way={way} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function ThreeSteps({ way: { kind, pictures } }: { readonly way: Way }) {
  const { t } = useTranslation('feeds');
  const [First, Second, Third] = pictures;
  const words = [t(`steps.${kind}1`), t(`steps.${kind}2`), t(`steps.${kind}3`)];
  return (
    <>
      <ol className={classes['steps']} data-steps={kind}>
        {[First, Second, Third].map((Picture, index) => (
          <li key={words[index]}>
            <Picture />
            <p>
              <b aria-hidden>{index + 1}</b> {words[index]}
            </p>
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed" mt="sm">
        {t(`steps.${kind}When`)}
      </Text>
    </>
  );
}
