import { UserRoundPlus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Client } from '../../shared/domain/client.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { useDeskCommand } from '../api/commands.ts';
import { newId } from '../api/new-id.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { type Suggestion, suggestionsFor, wrappedIndex } from './suggestions.ts';
import '../ui/field.css';
import '../ui/overlay.css';
import './client-picker.css';
import { useLanguage } from '../language/use-language.ts';

const maxShown = 6;

export type ClientPickerProps = {
  readonly value: Pick<Client, 'id' | 'name'> | null;
  /** The name that is typed and not yet anybody's; whoever shows the picker holds it. */
  readonly typed: string;
  readonly onChange: (client: Client | null) => void;
  readonly onTyped: (name: string) => void;
  readonly autoFocus?: boolean;
  /** Enter where there is nothing left to choose: a client stands there already, or nobody is wanted. */
  readonly onEnter?: () => void;
};

/**
 * A client by a part of their name or telephone number; Enter takes the best match, or creates the name that was typed.
 *
 * Written to the ARIA combobox pattern by hand, because react-aria's ComboBox does not take the first match on Enter and a
 * receptionist must not need the arrow keys.
 */
export function ClientPicker({
  value,
  typed,
  onChange,
  onTyped,
  autoFocus = false,
  onEnter,
}: ClientPickerProps) {
  const { words, formats } = useLanguage();
  const text = words.clients.picker;
  const found = (count: number): string => (count === 0 ? text.heardNone : text.heard(count, formats));
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [index, setIndex] = useState(0);
  const [error, setError] = useState<string | undefined>(undefined);
  // Enter may be faster than the search; it is answered as soon as the search is.
  const [awaitsMatch, setAwaitsMatch] = useState(false);
  const create = useDeskCommand('clients.create');
  const salonId = useSalon().id;

  const query = typed;
  const search = useDeskQuery(
    'clients.search',
    { salonId, query: query.slice(0, 120), limit: maxShown },
    { enabled: isOpen, keepsPrevious: true },
  );
  const isCurrent = search.isSuccess && !search.isPlaceholderData;
  const suggestions = suggestionsFor(query, search.data ?? []);
  const chosen = suggestions[Math.min(index, suggestions.length - 1)];

  useEffect(() => {
    if (!autoFocus) return;
    input.current?.focus();
    // Typing puts another client in the place of the one that stands there.
    input.current?.select();
  }, [autoFocus]);

  async function take(suggestion: Suggestion) {
    setOpen(false);
    setAwaitsMatch(false);
    if (suggestion.kind === 'existing') {
      onTyped('');
      onChange(suggestion.client);
      return;
    }
    const answer = await create.run({ id: newId<ClientId>(), salonId, name: suggestion.name });
    if (answer.ok) {
      onTyped('');
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

  function type(next: string) {
    onTyped(next);
    setIndex(0);
    setError(undefined);
    setAwaitsMatch(false);
    setOpen(next.trim() !== '');
    if (value !== null) onChange(null);
  }

  function press(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (isOpen) setIndex(wrappedIndex(index, event.key === 'ArrowDown' ? 1 : -1, suggestions.length));
        setOpen(true);
        break;
      case 'Enter':
        if (isOpen && isCurrent && chosen) void take(chosen);
        else if (isOpen) setAwaitsMatch(true);
        else if (!create.isRunning && (value !== null || query.trim() === '')) onEnter?.();
        else if (!create.isRunning) setOpen(true);
        break;
      case 'Escape':
        // Closes the list first; the next one is for whatever the picker stands in.
        if (!isOpen) return;
        setOpen(false);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const optionId = (at: number) => `${id}-option-${at}`;
  const shown = isOpen && suggestions.length > 0;
  return (
    <div className="field client-picker" data-invalid={error === undefined ? undefined : true}>
      <label className="field-label" htmlFor={id}>
        {text.label}
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
          aria-activedescendant={shown ? optionId(Math.min(index, suggestions.length - 1)) : undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          aria-busy={create.isRunning}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          placeholder={text.placeholder}
          value={value?.name ?? typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
        {value === null ? null : (
          <IconButton
            label={text.clear}
            size="small"
            icon={X}
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
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus (ARIA combobox).
          // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is pointed at, never focused.
          <div
            key={suggestion.kind === 'existing' ? suggestion.client.id : 'create'}
            id={optionId(at)}
            role="option"
            aria-selected={suggestion === chosen}
            className="list-item"
            data-focused={suggestion === chosen || undefined}
            onMouseEnter={() => setIndex(at)}
            // Keeps the focus, and with it the list, until the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void take(suggestion)}
          >
            {suggestion.kind === 'existing' ? (
              <>
                <span className="list-item-label">{suggestion.client.name}</span>
                <span className="list-item-detail">{suggestion.client.phone}</span>
              </>
            ) : (
              <>
                <UserRoundPlus size={14} aria-hidden />
                <span className="list-item-label">{text.create(suggestion.name)}</span>
              </>
            )}
          </div>
        ))}
      </div>
      <span className="unseen" role="status">
        {shown && isCurrent && query.trim() !== '' ? found(search.data.length) : ''}
      </span>
      {error === undefined ? null : (
        <span className="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
