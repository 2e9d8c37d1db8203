import { useId } from 'react';
import type { ShownClient } from '../../shared/domain/client.ts';
import {
  canBeJoined,
  differingFields,
  type MergeChoice,
  type MergedField,
  type MergeFields,
} from '../../shared/domain/client-merge.ts';
import { useLanguage } from '../language/use-language.ts';
import { fieldInWords } from './ClientFields.tsx';
import { clientForm } from './client-form.ts';

/** What of two clients differs, side by side, and which of it stays; nothing is checked where that is still to be chosen. */
export function MergeChoices({
  kept,
  merged,
  fields,
  missing,
  onChange,
}: {
  readonly kept: ShownClient;
  readonly merged: ShownClient;
  readonly fields: MergeFields;
  /** Of which a choice is asked for. */
  readonly missing: MergedField | undefined;
  readonly onChange: (change: MergeFields) => void;
}) {
  const language = useLanguage();
  const text = language.words.clients;
  const group = useId();
  const differing = differingFields(kept, merged);
  if (differing.length === 0) return <p className="client-quiet">{text.merge.same}</p>;
  return (
    <div className="merge-choices">
      {differing.map((field, row) => {
        const options: readonly (readonly [MergeChoice, string])[] = [
          ['kept', fieldInWords(clientForm(kept), field, language)],
          ['merged', fieldInWords(clientForm(merged), field, language)],
          ...(canBeJoined(field, kept, merged) ? ([['both', text.merge.both]] as const) : []),
        ];
        return (
          <fieldset key={field} className="merge-choice" data-invalid={field === missing || undefined}>
            <legend>{text.fields[field]}</legend>
            {options.map(([choice, label]) => (
              <label key={choice} className="merge-option">
                <input
                  type="radio"
                  name={`${group}-${field}`}
                  checked={fields[field] === choice}
                  onChange={() => onChange({ [field]: choice })}
                  // biome-ignore lint/a11y/noAutofocus: the arrows choose at once, Tab goes to the next row, Enter merges.
                  autoFocus={row === 0 && (fields[field] ?? options[0]?.[0]) === choice}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
