import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { WithTooltip } from './Tooltip.tsx';
import './button.css';

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  /** What it does, for a screen reader and as the tooltip. */
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  readonly icon: LucideIcon;
  readonly size?: 'normal' | 'small';
};

/** A button that is only an icon; its name is said and shown on hover and focus. */
export function IconButton({ label, shortcut, icon: Icon, size = 'normal', ...props }: IconButtonProps) {
  return (
    <WithTooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <AriaButton {...props} aria-label={label} className={`button button-quiet button-icon button-${size}`}>
        <Icon size={size === 'small' ? 14 : 16} aria-hidden />
      </AriaButton>
    </WithTooltip>
  );
}
