import { type ReactNode, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { Form } from '../ui/Form.tsx';
import { Problem } from '../ui/Problem.tsx';
import { StrandingDialog } from './StrandingDialog.tsx';
import { type StrandingChange, useStranding } from './use-stranding.ts';

/**
 * A form that adds what may strand bookings. `read` answers the change that was typed, or a sentence that says what is missing:
 * undefined where it stands at the field.
 */
export function AddingForm<Answer>({
  read,
  onAdded,
  children,
}: {
  readonly read: () => Result<StrandingChange<Answer>, string | undefined>;
  readonly onAdded: () => void;
  /** The fields and the button that submits; `isWrong` once it was tried and something is the matter. */
  readonly children: (isBusy: boolean, isWrong: boolean) => ReactNode;
}) {
  const stranding = useStranding();
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function add() {
    const change = read();
    if (!change.ok) {
      setProblem(change.error);
      return;
    }
    setProblem(undefined);
    const answer = await stranding.save(change.value);
    if (!answer) return;
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    onAdded();
  }

  return (
    <Form
      className="schedule-add"
      onChange={() => setProblem(undefined)}
      onSubmit={() => {
        void add();
      }}
    >
      {children(stranding.isBusy, problem !== undefined)}
      <Problem text={problem} />
      <StrandingDialog stranding={stranding} />
    </Form>
  );
}
