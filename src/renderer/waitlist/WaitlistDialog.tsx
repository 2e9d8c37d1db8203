import { useCallback, useEffect, useId, useState } from 'react';
import type { Client } from '../../shared/domain/client.ts';
import type { WaitlistEntryId } from '../../shared/domain/ids.ts';
import { longestNotes } from '../../shared/domain/longest-texts.ts';
import type { NamedWaitlistEntry } from '../../shared/domain/waitlist.ts';
import { useDeskCommand } from '../api/commands.ts';
import { newId } from '../api/new-id.ts';
import { useDeskQuery, useServices, useStaff } from '../api/queries.ts';
import { Conflicts } from '../app/Conflicts.tsx';
import { useToday } from '../app/clock.ts';
import { useDraft } from '../app/use-draft.ts';
import { useSalon } from '../app/use-salon.ts';
import { ClientPicker } from '../clients/ClientPicker.tsx';
import { nothingTyped, typedInWords } from '../clients/typed-client.ts';
import { useMeantClient } from '../clients/use-meant-client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { Problem } from '../ui/Problem.tsx';
import { TextField } from '../ui/TextField.tsx';
import { WallTimeField } from '../ui/WallTimeField.tsx';
import { fieldInWords } from './form-in-words.ts';
import { ServicesField } from './ServicesField.tsx';
import { usePutOnList } from './use-put-on-list.ts';
import { useTakeOff } from './use-take-off.ts';
import {
  newWaitlistForm,
  readWaitlistForm,
  type WaitlistForm,
  type WaitlistProblem,
  waitlistForm,
} from './waitlist-form.ts';
import './waitlist-dialog.css';

/** Whom to put on the list, as far as it is known, and what was typed of somebody whom nobody knows; or the entry that is to be changed. */
export type AskedWait =
  | { readonly known: Partial<WaitlistForm>; readonly name?: string }
  | { readonly entry: NamedWaitlistEntry };

/** What was chosen, with one more or one less. */
function withChoice<Item>(chosen: readonly Item[], item: Item, isChosen: boolean): readonly Item[] {
  return isChosen ? [...chosen, item] : chosen.filter((one) => one !== item);
}

/** A small form: who waits, what for, with whom, and when it suits. */
export function WaitlistDialog({
  asked,
  onClose,
}: {
  readonly asked: AskedWait;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.waitlist.dialog;
  const { id: salonId } = useSalon();
  const today = useToday();
  const opened = 'entry' in asked ? asked.entry : undefined;
  // As the desk has it now: somebody else may change it while it is typed here.
  const waiting = useDeskQuery('waitlist.list', { salonId }, { enabled: opened !== undefined });
  const entry = opened && (waiting.data?.find((one) => one.id === opened.id) ?? opened);
  const draft = useDraft<WaitlistForm>(
    entry?.version ?? 0,
    entry ? waitlistForm(entry) : newWaitlistForm(today, 'known' in asked ? asked.known : {}),
  );
  const { typed: form, type: change } = draft;
  const [typed, setTyped] = useState({
    ...nothingTyped,
    ...('known' in asked && asked.name !== undefined && { name: asked.name }),
  });
  const [highlighted, setHighlighted] = useState<Client | null>(null);
  const [isSearching, setSearching] = useState(false);
  // Enter may be faster than the search for whom was typed; it is answered as soon as the search is.
  const [awaitsClient, setAwaitsClient] = useState(false);
  const [id] = useState(() => newId<WaitlistEntryId>());
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [isSaving, setSaving] = useState(false);
  const formId = useId();
  const services = useServices(salonId).data ?? [];
  const staff = useStaff(salonId).data ?? [];
  const update = useDeskCommand('waitlist.update').run;
  const putOnList = usePutOnList(services, staff);
  const takeOff = useTakeOff();
  const meantClient = useMeantClient();

  const client = form.client ?? highlighted;
  const read = readWaitlistForm({ ...form, client });
  const problem = isTried && !read.ok ? read.error : undefined;
  const sentences: Readonly<Record<WaitlistProblem, string>> = {
    ...text,
    fromUnreadable: words.fields.dateUnreadable(formats.date(today, 'numeric')),
    untilUnreadable: words.fields.dateUnreadable(formats.date(today, 'numeric')),
    startUnreadable: text.timeUnreadable,
    endUnreadable: text.timeUnreadable,
  };
  const errorOf = (...problems: readonly WaitlistProblem[]): string | undefined =>
    problem !== undefined && problems.includes(problem) ? sentences[problem] : undefined;
  const named = form.client ? '' : (highlighted?.name ?? typedInWords(typed));

  async function saveFor(whom: WaitlistForm['client']) {
    setTried(true);
    if (whom && whom.id !== form.client?.id) {
      change({ client: whom });
      setTyped(nothingTyped);
    }
    const wishes = readWaitlistForm({ ...form, client: whom });
    if (!whom || !wishes.ok) return;
    const answer = entry
      ? await update({ id: entry.id, version: draft.version, ...wishes.value })
      : await putOnList({ id, salonId, ...wishes.value }, whom.name);
    if (answer.ok) onClose();
    else setRefusal(answer.error.message);
  }

  /** Saves for whoever is chosen, else for whoever is proposed for what is typed; where nobody is, for a new client of that name. */
  async function save() {
    if (isSaving) return;
    setAwaitsClient(isSearching);
    if (isSearching) return;
    setSaving(true);
    const known = meantClient(salonId, { ...typed, client });
    // Nothing is waited for without need: what is wrong is marked by the time the keyboard goes there.
    const whom = known instanceof Promise ? await known : known;
    if (whom.ok) await saveFor(whom.value);
    else setRefusal(whom.error.message);
    setSaving(false);
  }
  useEffect(() => {
    if (awaitsClient && !isSearching) void save();
  });

  const hearHighlight = useCallback((next: Client | null, isLookedFor: boolean) => {
    setHighlighted(next);
    setSearching(isLookedFor);
  }, []);

  async function leave(waiting: NamedWaitlistEntry) {
    if (await takeOff(waiting)) onClose();
  }

  return (
    <Dialog
      title={entry ? text.edit : text.new}
      closeLabel={words.frame.close}
      isOpen
      staysOnPressOutside
      onClose={onClose}
      footer={
        <>
          {entry ? (
            <Button variant="quiet" onPress={() => void leave(entry)} isDisabled={isSaving}>
              {text.remove}
            </Button>
          ) : (
            <Button variant="quiet" onPress={onClose}>
              {text.cancel}
            </Button>
          )}
          <Button variant="primary" type="submit" form={formId} isPending={isSaving}>
            {entry ? text.saveChanges : form.client || named === '' ? text.save : text.saveFor(named)}
          </Button>
        </>
      }
    >
      <Form id={formId} className="waitlist-form" onSubmit={() => void save()}>
        <ClientPicker
          value={form.client}
          typed={typed}
          onChange={(chosen) => change({ client: chosen })}
          onTyped={(next) => setTyped((before) => ({ ...before, ...next }))}
          onHighlight={hearHighlight}
          autoFocus={form.client === null}
          error={errorOf('clientMissing')}
        />
        <ServicesField
          services={services}
          chosen={form.serviceIds}
          onChange={(serviceIds) => change({ serviceIds })}
          error={errorOf('serviceMissing')}
        />
        <div className="waitlist-form-pair">
          <DateField
            label={text.from}
            value={form.from}
            onChange={(from) => change({ from })}
            error={errorOf('fromUnreadable')}
          />
          <DateField
            label={text.until}
            value={form.until}
            onChange={(until) => change({ until })}
            error={errorOf('dateMissing', 'untilUnreadable', 'untilBeforeFrom')}
          />
          <WallTimeField
            label={text.startTime}
            value={form.startTime}
            onChange={(startTime) => change({ startTime })}
            error={errorOf('startUnreadable')}
          />
          <WallTimeField
            label={text.endTime}
            isEnd
            value={form.endTime}
            onChange={(endTime) => change({ endTime })}
            error={errorOf('endUnreadable', 'endBeforeStart')}
          />
        </div>
        <fieldset className="waitlist-form-set">
          <legend>{text.days}</legend>
          {formats.weekdays.map((day) => (
            <Checkbox
              key={day}
              label={formats.weekday(day, 'short')}
              isSelected={form.days.includes(day)}
              onChange={(isChosen) => change({ days: withChoice(form.days, day, isChosen) })}
            />
          ))}
        </fieldset>
        <Problem text={errorOf('daysMissing')} />
        <fieldset className="waitlist-form-set">
          <legend>{text.people}</legend>
          <Checkbox
            label={text.anybody}
            isSelected={form.staffIds === null}
            onChange={(isAnybody) => change({ staffIds: isAnybody ? null : [] })}
          />
          {staff.map((person) => (
            <Checkbox
              key={person.id}
              label={person.name}
              isSelected={form.staffIds?.includes(person.id) ?? false}
              onChange={(isChosen) =>
                change({ staffIds: withChoice(form.staffIds ?? [], person.id, isChosen) })
              }
            />
          ))}
        </fieldset>
        <Problem text={errorOf('peopleMissing')} />
        <TextField
          label={text.notes}
          isMultiline
          value={form.notes}
          onChange={(notes) => change({ notes })}
          maxLength={longestNotes}
        />
        <Conflicts
          lines={draft.conflicts.map((name) => fieldInWords(draft.base, name, { services, staff }, language))}
        />
        <Problem text={refusal} />
      </Form>
    </Dialog>
  );
}
