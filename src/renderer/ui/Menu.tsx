import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './overlay.css';

export type MenuAction = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
};

/** What a button opens: a short list of things to do. `children` is the button. */
export function Menu({
  label,
  actions,
  placement = 'bottom start',
  children,
}: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly placement?: 'bottom start' | 'bottom end';
  readonly children: ReactElement;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="overlay" offset={4} placement={placement}>
        <AriaMenu aria-label={label} className="list">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              className={action.isDanger ? 'list-item list-item-danger' : 'list-item'}
            >
              {action.icon}
              <span className="list-item-label">{action.label}</span>
              {action.detail === undefined ? null : <span className="list-item-detail">{action.detail}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
