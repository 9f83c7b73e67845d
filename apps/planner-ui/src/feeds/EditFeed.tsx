import type { FeedView } from '@pastille/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../ui/FormModal.js';
import { showSuccess } from '../ui/toasts.js';
import { FeedFields } from './FeedFields.js';
import { useFeedActs } from './feeds-query.js';

interface Props {
  readonly feed: FeedView;
  readonly onClose: () => void;
}

/** Changes what an agenda tells; its address stays. */
export function EditFeed({ feed, onClose }: Props) {
  const { t } = useTranslation('feeds');
  const { patch } = useFeedActs();
  const { id, privacy, locale, includes } = feed;
  const [value, setValue] = useState({ privacy, locale, includes });
  const save = async (): Promise<void> => {
    await patch.mutateAsync({ id, body: value });
    showSuccess(t('feed.saidChanged'));
  };
  return (
    <FormModal title={feed.name} onSave={save} onClose={onClose}>
      <FeedFields
        scope={feed.scope}
        value={value}
        onChange={(change) => setValue({ ...value, ...change })}
      />
    </FormModal>
  );
}
