import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import './tabs.css';

export type TabItem<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly content: ReactNode;
};

/** Parts of one screen of which one is shown; arrow keys go from one to the next. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  orientation = 'horizontal',
  keepsAll = false,
}: {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly orientation?: 'horizontal' | 'vertical';
  /** Whether the parts that are not shown stay, with what was typed in them. */
  readonly keepsAll?: boolean;
}) {
  return (
    <AriaTabs
      className="tabs"
      orientation={orientation}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className="tabs-list">
        {tabs.map(({ id, label: name, icon }) => (
          <Tab key={id} id={id} className="tabs-tab">
            {icon}
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tabs-panel" shouldForceMount={keepsAll}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
