import { Checkbox, Group, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { FeedPrivacy, type FeedView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import classes from './feeds.module.css';
import { includesOf, type FeedDraft } from './feed-draft.js';

type Fields = Pick<FeedDraft, 'privacy' | 'locale' | 'includes'>;

interface Props {
  readonly scope: FeedView['scope'];
  readonly value: Fields;
  readonly onChange: (patch: Partial<Fields>) => void;
}

/** What an agenda tells, to whom it may be shown, and in which language. */
export function FeedFields({ scope, value, onChange }: Props) {
  const { t } = useTranslation('feeds');
  const { t: tApp } = useTranslation();
  const chosen = includesOf(scope).filter((include) => value.includes[include]);
  return (
    <Stack gap="md">
      <Privacy value={value.privacy} onChange={(privacy) => onChange({ privacy })} />
      <Checkbox.Group
        label={t('form.includes')}
        description={t('form.published')}
        value={[...chosen]}
        onChange={(now) => {
          const ticked = includesOf(scope).map((one) => [one, now.includes(one)] as const);
          onChange({ includes: { ...value.includes, ...Object.fromEntries(ticked) } });
        }}
      >
        <Stack gap={8} mt={8}>
          {includesOf(scope).map((include) => (
            <Checkbox key={include} value={include} label={t(`includes.${include}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group gap="md" className={classes['language'] ?? ''}>
        <Text size="sm" fw={500} id="feed-language">
          {t('form.language')}
        </Text>
        <SegmentedControl
          aria-labelledby="feed-language"
          size="xs"
          value={value.locale}
          onChange={(locale) => onChange({ locale })}
          data={[
            { value: 'fr' as const, label: tApp('menu.french') },
            { value: 'en' as const, label: tApp('menu.english') },
          ]}
        />
      </Group>
    </Stack>
  );
}

interface PrivacyProps {
  readonly value: FeedView['privacy'];
  readonly onChange: (privacy: FeedView['privacy']) => void;
}

function Privacy({ value, onChange }: PrivacyProps) {
  const { t } = useTranslation('feeds');
  return (
    <Radio.Group
      label={t('form.privacy')}
      value={value}
      onChange={(chosen) => onChange(FeedPrivacy.parse(chosen))}
    >
      <Stack gap={8} mt={6}>
        {FeedPrivacy.options.map((privacy) => (
          <Radio
            key={privacy}
            value={privacy}
            label={t(`privacy.${privacy}`)}
            description={t(`privacyText.${privacy}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
