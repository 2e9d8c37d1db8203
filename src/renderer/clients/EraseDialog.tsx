import { useId, useState } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import { isNameOf, type UpcomingChoice, upcomingChoices } from '../../shared/domain/client-erasure.ts';
import { longestName } from '../../shared/domain/longest-texts.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { showNotice } from '../ui/notices.ts';
import { Problem } from '../ui/Problem.tsx';
import { TextField } from '../ui/TextField.tsx';
import './erase-dialog.css';

/** How many of the bookings that are ahead are named by their dates. */
const namedUpcoming = 5;

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  const id = useId();
  return (
    <section>
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

/** Erases a client: what goes and what stays, what becomes of the bookings ahead, and their name, typed, so that nobody does it in passing. */
export function EraseDialog({
  details: { client, bookingCount },
  onClose,
}: {
  readonly details: Output<'clients.get'>;
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients.erase;
  const { timeZone } = useSalon();
  const group = useId();
  const upcoming = useDeskQuery('clients.upcoming', { id: client.id });
  const erase = useDeskCommand('clients.erase');
  const [choice, setChoice] = useState<UpcomingChoice>();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const ahead = upcoming.data ?? [];

  async function run() {
    if (!upcoming.data || erase.isRunning) return;
    if (ahead.length > 0 && !choice) {
      setProblem(text.notChosen);
      return;
    }
    if (!isNameOf(typed, client)) {
      setProblem(text.notConfirmed(client.name));
      return;
    }
    const answer = await erase.run({
      id: client.id,
      version: client.version,
      upcoming: choice ?? 'keep',
      bookings: ahead.map(({ id, version }) => ({ id, version })),
    });
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    onClose();
    const { cancelled } = answer.value;
    showNotice({
      text: cancelled === 0 ? text.done : text.doneCancelled(cancelled, formats),
      tone: 'success',
    });
  }

  const dates = ahead
    .slice(0, namedUpcoming)
    .map(({ startTime }) => formats.date(dateAt(startTime, timeZone), 'full'));
  return (
    <Dialog
      title={text.title(client.name)}
      closeLabel={words.frame.close}
      isOpen
      onClose={onClose}
      staysOnPressOutside
    >
      <Form className="erase-form" onSubmit={() => void run()}>
        <Problem text={upcoming.error?.message ?? problem} />
        <List title={text.goes} items={text.going} />
        <List title={text.stays} items={[text.stayingBookings(bookingCount, formats), ...text.staying]} />
        <p className="erase-warning">{text.warning}</p>
        {ahead.length > 0 ? (
          <fieldset className="erase-upcoming">
            <legend>{text.upcoming(ahead.length, formats)}</legend>
            <p className="client-quiet figures">
              {formats.list(ahead.length > namedUpcoming ? [...dates, '…'] : dates)}
            </p>
            {upcomingChoices.map((one) => (
              <label key={one} className="erase-choice">
                <input
                  type="radio"
                  name={group}
                  checked={choice === one}
                  onChange={() => {
                    setProblem(undefined);
                    setChoice(one);
                  }}
                />
                <span>{text.choices[one]}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <TextField
          label={text.confirm(client.name)}
          value={typed}
          onChange={(next) => {
            setProblem(undefined);
            setTyped(next);
          }}
          maxLength={longestName}
          autoComplete="off"
        />
        <div className="erase-actions">
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button variant="danger" type="submit" isDisabled={!upcoming.data} isPending={erase.isRunning}>
            {text.erase}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
