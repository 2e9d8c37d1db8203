import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Conflicts } from './Conflicts.tsx';
import './save-bar.css';
import { useLanguage } from '../language/use-language.ts';

/** What stands between a form and the desk: whether something is unsaved, what was refused, and the two ways on. Stands inside the form that it saves. */
export function SaveBar({
  isUnsaved,
  isSaving,
  isSaved,
  problem,
  conflicts,
  onDiscard,
  children,
}: {
  readonly isUnsaved: boolean;
  readonly isSaving: boolean;
  /** Whether what is shown has just been saved. */
  readonly isSaved: boolean;
  /** A sentence when the last save was refused. */
  readonly problem?: string | undefined;
  /** What someone else changed meanwhile, one line for each field. */
  readonly conflicts: readonly string[];
  readonly onDiscard: () => void;
  readonly children?: ReactNode;
}) {
  const text = useLanguage().words.frame.save;
  return (
    <div className="save-bar">
      <Conflicts lines={conflicts} />
      {problem === undefined ? null : (
        <p className="save-bar-note save-bar-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="save-bar-buttons">
        <Button variant="primary" type="submit" isDisabled={!isUnsaved} isPending={isSaving}>
          {text.save}
        </Button>
        <Button variant="quiet" isDisabled={!isUnsaved || isSaving} onPress={onDiscard}>
          {text.discard}
        </Button>
        <span className="save-bar-state" role="status">
          {isUnsaved ? text.unsaved : isSaved ? text.saved : ''}
        </span>
        <span className="save-bar-more">{children}</span>
      </div>
    </div>
  );
}
