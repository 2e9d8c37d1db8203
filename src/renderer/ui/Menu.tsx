import { type ReactElement, useRef } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './overlay.css';

export type MenuAction = {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
};

function Actions({
  label,
  actions,
  onClose,
}: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly onClose?: () => void;
}) {
  return (
    <AriaMenu aria-label={label} className="list" {...(onClose && { onClose, autoFocus: 'first' })}>
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
  );
}

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
        <Actions label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  );
}

/** The same below a button that many of its kind share. It is open as long as it is there. */
export function MenuBelow({
  button,
  label,
  actions,
  onClose,
}: {
  readonly button: HTMLElement;
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly onClose: () => void;
}) {
  return (
    <Popover
      className="overlay"
      offset={4}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      triggerRef={useRef(button)}
      // Without its own trigger the library makes a dialog of it, which needs a name.
      aria-label={label}
    >
      <Actions label={label} actions={actions} onClose={onClose} />
    </Popover>
  );
}
