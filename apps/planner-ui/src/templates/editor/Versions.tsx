import { Badge, Button, Text, Title } from '@mantine/core';
import type { TemplateVersionView, TemplateView } from '@pastille/contracts';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/plan.js';
import { useRights } from '../../app/rights.js';
import { clock, longDay } from '../../board/view/words.js';
import { useLanguage } from '../../i18n/use-language.js';
import { showSuccess } from '../../ui/toasts.js';
import { templateWords } from '../step-words.js';
import { versionsQuery } from '../templates-query.js';
import classes from './editor.module.css';

interface Props {
  readonly template: TemplateView;
  /** Its content goes into the form, to be saved as the next version. */
  readonly onTake: (version: TemplateVersionView) => void;
}

/** Who made which version when; each can be taken again. */
export function Versions({ template, onTake }: Props) {
  const { t } = useTranslation('templates');
  const { data } = useQuery(versionsQuery(template.id));
  const { administer } = useRights();
  if (!data) return null;
  const take = (version: TemplateVersionView) => {
    onTake(version);
    showSuccess(t('versions.taken', { version: version.version }));
  };
  return (
    <section aria-label={t('versions.title')} className={classes['versions']}>
      <Title order={3} size="h6" mb={6}>
        {t('versions.title')}
      </Title>
      <ul>
        {data.versions.map((one) => (
          <li key={one.version}>
            <Line version={one} />
            {one.version === template.version ? (
              <Badge color="gray" variant="light" tt="none">
                {t('versions.now')}
              </Badge>
            ) : administer ? (
              <Button variant="subtle" size="compact-sm" onClick={() => take(one)}>
                {t('versions.look')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ version }: { readonly version: TemplateVersionView }) {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const { settings } = usePlan();
  const at = toLocal(settings.zone, version.madeAt);
  const when = `${longDay(language, dayOfLocal(at))}, ${clock(language, at)}`;
  return (
    <div>
      <div className="tabular">{t('versions.one', { version: version.version })}</div>
      <Text size="xs" c="dimmed">
        {t('versions.made', { who: version.madeBy, when })} ·{' '}
        {templateWords(version.steps, { t, language })}
      </Text>
    </div>
  );
}
