import { PointedOption } from '../ui/PointedOption.tsx';
import type { Choice } from './sentence/use-choices.ts';

/** A line of the command bar. */
export function CommandLine({
  line: { label, detail, shortcut, icon: Icon },
  ...option
}: { readonly line: Choice } & Omit<Parameters<typeof PointedOption>[0], 'children'>) {
  return (
    <PointedOption {...option}>
      <Icon size={16} aria-hidden />
      <span className="list-item-label">{label}</span>
      {detail === undefined ? null : <span className="list-item-detail">{detail}</span>}
      {shortcut === undefined ? null : <kbd className="command-bar-key">{shortcut}</kbd>}
    </PointedOption>
  );
}
