import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { FocusReturn } from './FocusReturn.tsx';
import { IconButton } from './IconButton.tsx';
import './dialog.css';

/**
 * Where the focus is in a dialog without a field that takes it: on its title or, where all of it is only read, on the text, which keys then scroll. The library
 * would focus the dialog and, half a second later, do so again, even where somebody quick is on the way back from a list (react-aria `useDialog`).
 */
const focus = (element: HTMLElement | null): void => element?.focus();

/**
 * A question or a form on its own, above everything. For settings and help only: the main flow of booking has none.
 * Escape and the cross close it.
 */
export function Dialog({
  title,
  closeLabel,
  isOpen,
  onClose,
  children,
  footer,
  width = 'normal',
  staysOnPressOutside = false,
  isOnlyRead = false,
}: {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: 'normal' | 'wide';
  /** True where more than a press beside it is at stake. */
  readonly staysOnPressOutside?: boolean;
  /** True where nothing in it takes the focus: what is long is scrolled by keys all the same. */
  readonly isOnlyRead?: boolean;
}) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!staysOnPressOutside}
    >
      <Modal className={`dialog dialog-${width}`}>
        <AriaDialog className="dialog-content">
          <FocusReturn />
          <header className="dialog-header">
            <Heading slot="title" className="dialog-title" ref={isOnlyRead ? undefined : focus} tabIndex={-1}>
              {title}
            </Heading>
          </header>
          <div
            className="dialog-body"
            {...(isOnlyRead && { ref: focus, role: 'group', 'aria-label': title, tabIndex: 0 })}
          >
            {children}
          </div>
          {footer ? <footer className="dialog-footer">{footer}</footer> : null}
          {/* The last one by Tab: what one came for is before what leaves it. */}
          <div className="dialog-close">
            <IconButton label={closeLabel} icon={X} size="small" onPress={onClose} />
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
