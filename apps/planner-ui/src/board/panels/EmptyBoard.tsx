import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBoardView } from '../board-context.js';
import { Dot } from '../view/Dot.js';
import classes from '../Board.module.css';

/** A company's first look: what this is, and the two ways to begin. */
export function EmptyBoard() {
  const { t } = useTranslation('board');
  const { mayPlan } = useBoardView();
  return (
    <div className={classes['empty']}>
      <span className={classes['emptyDots']}>
        <Dot status="todo" size={26} />
        <Dot status="planned" size={26} />
        <Dot status="done" size={26} />
      </span>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      {mayPlan ? (
        <div className={classes['emptyActs']}>
          <Button component={Link} to="/worksites/new">
            {t('empty.newWorksite')}
          </Button>
          <Button component={Link} to="/imports" variant="default">
            {t('empty.import')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
