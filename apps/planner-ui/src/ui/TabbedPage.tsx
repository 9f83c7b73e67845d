import { Tabs } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import classes from './TabbedPage.module.css';

interface TabbedPageProps {
  readonly title: string;
  readonly tabs: readonly { readonly value: string; readonly label: string }[];
  readonly tab: string;
  readonly pathOf: (tab: string) => string;
  readonly children: ReactNode;
}

/** A page of several lists; each tab has an address of its own. */
export function TabbedPage({ title, tabs, tab, pathOf, children }: TabbedPageProps) {
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the row of tabs is wider than the screen: the chosen one is brought into sight.
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [tab]);
  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>{title}</h1>
      <Tabs
        value={tab}
        onChange={(value) => value && void navigate(pathOf(value))}
        keepMounted={false}
      >
        <Tabs.List ref={list} className={classes['tabs'] ?? ''} aria-label={title}>
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          {children}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
