import { useState } from 'react';
import { UnsavedQuestion } from '../app/UnsavedQuestion.tsx';
import { Button } from '../ui/Button.tsx';

/** Leaves a form that took the place of a list; asks first while something in it is unsaved. */
export function LeaveButton({
  isUnsaved,
  onLeave,
  children,
}: {
  readonly isUnsaved: boolean;
  readonly onLeave: () => void;
  readonly children: string;
}) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => (isUnsaved ? setAsking(true) : onLeave())}>
        {children}
      </Button>
      {isAsking ? <UnsavedQuestion onLeave={onLeave} onStay={() => setAsking(false)} /> : null}
    </>
  );
}
