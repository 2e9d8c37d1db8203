import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import './tooltip.css';

const delayMilliseconds = 500;

/** A line beside what is hovered or focused; `children` is one button or other focusable part of react-aria. */
export function WithTooltip({
  text,
  shortcut,
  children,
}: {
  readonly text: string;
  readonly shortcut?: string;
  readonly children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={delayMilliseconds} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        {text}
        {shortcut === undefined ? null : <kbd className="tooltip-key">{shortcut}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
