import { IconLayoutSidebar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UserMenu } from '../../app/UserMenu.js';
import { Logo } from '../../ui/Logo.js';
import { FilterChoice } from '../filters/FilterChoice.js';
import { SearchButton } from '../search/SearchButton.js';
import { DisplayChoice } from '../views/DisplayChoice.js';
import { useBoardView } from '../board-context.js';
import classes from './BoardHeader.module.css';
import { LayersMenu } from '../load/LayersMenu.js';
import { PublishButton } from '../publishing/PublishButton.js';
import { DateChoice } from './header/DateChoice.js';
import { FaceChoice } from './header/FaceChoice.js';
import { Hands } from './header/Hands.js';
import { HeaderButton } from './header/HeaderButton.js';
import { Needs } from './header/Needs.js';
import { ScaleChoice } from './header/ScaleChoice.js';
import { Presence } from './Presence.js';

interface Props {
  readonly narrow: boolean;
  readonly panelOpen: boolean;
  readonly onTogglePanel: () => void;
}

/** Face, scale, date; then what needs a human; then who is here. */
export function BoardHeader({ narrow, panelOpen, onTogglePanel }: Props) {
  const { t } = useTranslation('board');
  const { view, mayPlan } = useBoardView();
  return (
    <header className={classes['header']}>
      {narrow ? null : (
        <Link to="/board" className={classes['logo']} aria-label="Pastille">
          <Logo />
        </Link>
      )}
      {mayPlan && !narrow ? (
        <HeaderButton
          label={t('panel.toggle')}
          keys="A"
          pressed={panelOpen}
          onClick={onTogglePanel}
        >
          <IconLayoutSidebar size={17} />
        </HeaderButton>
      ) : null}
      <FaceChoice narrow={narrow} />
      {narrow || view.face === 'table' ? null : <OfTimeline />}
      <FilterChoice />
      <DisplayChoice />
      <span className={classes['grow']} />
      <SearchButton />
      <Needs />
      {mayPlan ? <Hands narrow={narrow} /> : null}
      <PublishButton narrow={narrow} />
      <Presence narrow={narrow} />
      <UserMenu />
    </header>
  );
}

/** What only an axis of time has. */
function OfTimeline() {
  return (
    <>
      <ScaleChoice />
      <DateChoice narrow={false} />
      <LayersMenu />
    </>
  );
}
