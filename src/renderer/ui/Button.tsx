import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode;
  /** `primary` is what Enter would do, at most one visible; `quiet` has no ground of its own. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with words on it. While `isPending` it keeps its place and focus and does nothing. */
export function Button({
  children,
  variant = 'secondary',
  size = 'normal',
  icon: Icon,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${variant} button-${size}`}>
      {Icon ? <Icon size={14} aria-hidden /> : null}
      <span className="button-label">{children}</span>
    </AriaButton>
  );
}
