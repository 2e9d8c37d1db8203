import { Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { longestSearch } from '../../shared/domain/longest-texts.ts';
import './search-field.css';

/** What is looked for, as it is typed. Escape empties it. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  onKeyDown,
  inputRef,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  return (
    <div className="field-control search-field">
      <Search size={14} aria-hidden />
      <input
        ref={inputRef}
        type="search"
        className="field-input"
        aria-label={label}
        placeholder={placeholder}
        maxLength={longestSearch}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            onChange('');
          } else onKeyDown?.(event);
        }}
      />
    </div>
  );
}
