import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './overlay.css';

export type MenuAction = {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
};

/** What a button opens: a short list of things to do. `children` is the button. */
export function Menu({
  label,
  actions,
  children,
}: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly children: ReactElement;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="overlay" offset={4} placement="bottom end">
        <AriaMenu aria-label={label} className="list">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              onAction={action.onAction}
              className="list-item"
            >
              <span className="list-item-label">{action.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
