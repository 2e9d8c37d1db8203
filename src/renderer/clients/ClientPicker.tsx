import { UserRoundPlus, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { type Client, isPhoneLike } from '../../shared/domain/client.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { longestName, longestSearch } from '../../shared/domain/longest-texts.ts';
import { useDeskCommand } from '../api/commands.ts';
import { newId } from '../api/new-id.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PointedOption } from '../ui/PointedOption.tsx';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import { FoundIn } from './FoundIn.tsx';
import { proposedIndex, type Suggestion, suggestionsFor, wrappedIndex } from './suggestions.ts';
import { newClientOf, nothingTyped, soughtIn, type TypedClient } from './typed-client.ts';
import '../ui/field.css';
import '../ui/overlay.css';
import './client-picker.css';
import { useLanguage } from '../language/use-language.ts';

const maxShown = 6;

export type ClientPickerProps = {
  readonly value: Pick<Client, 'id' | 'name'> | null;
  /** What is typed and not yet anybody's; whoever shows the picker holds it. */
  readonly typed: TypedClient;
  readonly onChange: (client: Client | null) => void;
  readonly onTyped: (change: Partial<TypedClient>) => void;
  /** Hears whom Enter would take from the list, null where that is nobody known; and whether that is still being looked for. */
  readonly onHighlight?: (client: Client | null, isSearching: boolean) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
  /** Enter where there is nothing left to choose: a client stands there already, or nobody is wanted. Left out, it is the form's. */
  readonly onEnter?: () => void;
  /** What whoever shows the picker says is wrong. */
  readonly error?: string | undefined;
};

/**
 * A client by a part of their name or telephone number; Enter takes the best match, or creates the name that was typed. A number that
 * nobody has becomes that of a new client, whose name is asked for; a name may be given a number before it is created.
 *
 * Written to the ARIA combobox pattern by hand, because react-aria's ComboBox does not take the first match on Enter and a
 * receptionist must not need the arrow keys.
 */
export function ClientPicker({
  value,
  typed,
  onChange,
  onTyped,
  onHighlight,
  inputRef,
  autoFocus = false,
  onEnter,
  error: saidError,
}: ClientPickerProps) {
  const { words, formats } = useLanguage();
  const text = words.clients.picker;
  const id = useId();
  const ownInput = useRef<HTMLInputElement>(null);
  const input = inputRef ?? ownInput;
  const [isOpen, setOpen] = useState(false);
  // Whether the list was opened for what is typed, and not closed by Escape: it closes when the focus goes to a button, which is to take from it.
  const [isProposing, setProposing] = useState(false);
  const [pointedAt, setPointedAt] = useState<number | undefined>(undefined);
  const [isPhoneFocused, setPhoneFocused] = useState(false);
  const [ownError, setError] = useState<string | undefined>(undefined);
  const error = ownError ?? saidError;
  // Enter may be faster than the search; it is answered as soon as the search is.
  const [awaitsMatch, setAwaitsMatch] = useState(false);
  const create = useDeskCommand('clients.create');
  const salonId = useSalon().id;

  const query = typed.name;
  const sought = soughtIn(typed);
  const search = useDeskQuery(
    'clients.search',
    { salonId, query: sought.slice(0, longestSearch), limit: maxShown },
    { enabled: isProposing, keepsPrevious: true },
  );
  const isCurrent = search.isSuccess && !search.isPlaceholderData;
  const suggestions = suggestionsFor(typed, search.data ?? []);
  const index = Math.min(pointedAt ?? proposedIndex(typed, suggestions.length), suggestions.length - 1);
  const chosen = suggestions[index];
  const highlighted =
    value === null && isProposing && isCurrent && chosen?.kind === 'existing' ? chosen.client : null;
  const isSearching = value === null && isProposing && !isCurrent && !search.isError;
  useEffect(() => onHighlight?.(highlighted, isSearching), [onHighlight, highlighted, isSearching]);

  useEffect(() => {
    if (!autoFocus) return;
    input.current?.focus();
    // Typing puts another client in the place of the one that stands there.
    input.current?.select();
  }, [autoFocus, input]);

  function close() {
    setOpen(false);
    setProposing(false);
  }

  async function take(suggestion: Suggestion) {
    close();
    setAwaitsMatch(false);
    if (suggestion.kind === 'existing') {
      onTyped({ name: '' });
      onChange(suggestion.client);
      return;
    }
    const { name, phone } = suggestion;
    input.current?.focus();
    if (name === '') {
      // Only a number that is looked for becomes that of the new client; beside one that is given already, it stays where it is.
      if (typed.phone.trim() === '') onTyped({ name, phone });
      else setError(words.frame.save.nameMissing);
      return;
    }
    const answer = await create.run({ id: newId<ClientId>(), salonId, name, ...(phone !== '' && { phone }) });
    if (answer.ok) {
      onTyped(nothingTyped);
      onChange(answer.value);
    } else {
      setError(answer.error.message);
    }
  }

  useEffect(() => {
    if (awaitsMatch && isCurrent && chosen) void take(chosen);
    else if (awaitsMatch && search.isError) {
      setAwaitsMatch(false);
      setError(search.error.message);
    }
  });

  function open() {
    setOpen(true);
    setProposing(true);
  }

  function type(next: string) {
    onTyped({ name: next });
    setPointedAt(undefined);
    setError(undefined);
    setAwaitsMatch(false);
    if (next.trim() === '') close();
    else open();
    if (value !== null) onChange(null);
  }

  function press(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (isOpen) setPointedAt(wrappedIndex(index, event.key === 'ArrowDown' ? 1 : -1, suggestions.length));
        open();
        break;
      case 'Enter':
        if (isOpen && isCurrent && chosen) void take(chosen);
        else if (isOpen) setAwaitsMatch(true);
        else if (create.isRunning) break;
        else if (value !== null || (query.trim() === '' && typed.phone.trim() === '')) {
          if (!onEnter) return;
          onEnter();
        } else if (query.trim() === '') setError(words.frame.save.nameMissing);
        else open();
        break;
      case 'Escape':
        // Closes the list first; the next one is for whatever the picker stands in.
        if (!isOpen) return;
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const pressInPhone: NonNullable<TextFieldProps['onKeyDown']> = (event) => {
    if (event.key !== 'Enter') {
      event.continuePropagation();
      return;
    }
    event.preventDefault();
    if (create.isRunning) return;
    void take(highlighted && chosen ? chosen : { kind: 'create', ...newClientOf(typed) });
  };

  function heard(count: number): string {
    if (count > 0) return text.heard(count, formats);
    return isPhoneLike(query) ? text.heardNoNumber : text.heardNone;
  }

  const isNew = value === null && typed.phone.trim() !== '';
  const isNamed = query.trim() !== '' && newClientOf(typed).phone === '';
  // Whoever is known and proposed is not asked for a number. Tab may be faster than the search: until it has answered the field is there.
  const wouldBeNew = !isProposing || chosen?.kind !== 'existing';
  const mayHavePhone = value === null && (isNew || isPhoneFocused || (isNamed && wouldBeNew));
  const optionId = (at: number) => `${id}-option-${at}`;
  const shown = isOpen && suggestions.length > 0;
  return (
    <div className="field client-picker" data-invalid={error === undefined ? undefined : true}>
      <label className="field-label" htmlFor={id}>
        {isNew ? text.newName : text.label}
      </label>
      <div className="field-control">
        <input
          ref={input}
          id={id}
          className="field-input"
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown ? optionId(index) : undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          aria-busy={create.isRunning}
          autoComplete="off"
          spellCheck={false}
          maxLength={longestName}
          placeholder={isNew ? undefined : text.placeholder}
          value={value?.name ?? query}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
        {value === null ? null : (
          <IconButton
            label={text.clear}
            size="small"
            icon={X}
            // By keys the name is typed over or deleted, and Tab leads on.
            excludeFromTabOrder
            onPress={() => {
              type('');
              input.current?.focus();
            }}
          />
        )}
      </div>
      <div
        className="client-picker-list overlay list"
        role="listbox"
        id={`${id}-list`}
        aria-label={text.suggestions}
        hidden={!shown}
      >
        {suggestions.map((suggestion, at) => (
          <PointedOption
            key={suggestion.kind === 'existing' ? suggestion.client.id : 'create'}
            id={optionId(at)}
            isPointedAt={suggestion === chosen}
            onPoint={() => setPointedAt(at)}
            onChoose={() => void take(suggestion)}
          >
            {suggestion.kind === 'existing' ? (
              <>
                <span className="list-item-label">{suggestion.client.name}</span>
                <span className="list-item-detail">{suggestion.client.shownPhone}</span>
                <FoundIn query={sought} client={suggestion.client} />
              </>
            ) : (
              <>
                <UserRoundPlus size={14} aria-hidden />
                <span className="list-item-label">
                  {suggestion.name === ''
                    ? text.createWithNumber(suggestion.phone)
                    : text.create(suggestion.name)}
                </span>
                {suggestion.name === '' ? null : <span className="list-item-detail">{suggestion.phone}</span>}
              </>
            )}
          </PointedOption>
        ))}
      </div>
      <span className="unseen" role="status">
        {shown && isCurrent && query.trim() !== '' ? heard(search.data.length) : ''}
      </span>
      {error === undefined ? null : (
        <span className="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
      {mayHavePhone ? (
        <TextField
          label={text.phone}
          type="tel"
          maxLength={40}
          value={typed.phone}
          onChange={(phone) => {
            onTyped({ phone });
            setPointedAt(undefined);
          }}
          onFocusChange={setPhoneFocused}
          onKeyDown={pressInPhone}
        />
      ) : null}
    </div>
  );
}
