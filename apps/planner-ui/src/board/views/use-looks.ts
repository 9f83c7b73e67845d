import type { Preferences, SavedView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.js';
import { useSession } from '../../app/session.js';
import { showError, showSuccess, showUndoable } from '../../ui/toasts.js';
import { useBoardView } from '../board-context.js';
import { newId } from '../state/new-id.js';
import type { View } from '../view/address.js';
import type { ColourBy } from '../view/tint.js';
import { linkTo, MOST_VIEWS, savedView, viewOf, withoutView, withView } from './saved-views.js';

interface Looks {
  readonly preferences: Preferences;
  readonly prefer: (preferences: Partial<Preferences>) => void;
  readonly colourBy: (colours: ColourBy) => void;
  /** `false`: there is no room for one more. */
  readonly keep: (name: string) => boolean;
  readonly apply: (saved: SavedView) => void;
  readonly forget: (saved: SavedView) => void;
  /** The board as it is, or as a saved view shows it. */
  readonly copyLink: (saved?: SavedView) => Promise<void>;
}

/** How the board looks, and keeping it: everything shows at once and is saved behind. */
export function useLooks(): Looks {
  const { t } = useTranslation('views');
  const { view, show } = useBoardView();
  const { preferences } = useSession();
  const save = usePreferences();
  const { views, density } = preferences;
  const prefer = (changed: Partial<Preferences>): void => save({ preferences: changed });
  return {
    preferences,
    prefer,
    colourBy: (colours) => {
      show({ colours });
      prefer({ colours });
    },
    keep: (name) => {
      const next = withView(views, savedView(view, { id: newId(), name, density }));
      if (next.length > MOST_VIEWS) {
        showError(t('saved.label'), t('saved.full'));
        return false;
      }
      prefer({ views: next });
      showSuccess(t('saved.kept', { name }));
      return true;
    },
    apply: (saved) => {
      const { face, scale, filters, colours } = viewOf(saved);
      show({ face, scale, filters, colours });
      prefer({ face, scale, filters, colours, density: saved.density });
    },
    forget: (saved) => {
      prefer({ views: withoutView(views, saved.id) });
      showUndoable(t('saved.forgotten', { name: saved.name }), t('undo'), () => prefer({ views }));
    },
    copyLink: (saved) => copied(saved ? { ...view, ...viewOf(saved) } : view, t),
  };
}

type Words = ReturnType<typeof useTranslation<'views'>>['t'];

async function copied(view: View, t: Words): Promise<void> {
  try {
    await navigator.clipboard.writeText(linkTo(window.location.origin, view));
    showSuccess(t('link.copied'));
  } catch {
    showError(t('link.copy'), t('link.refused'));
  }
}
