import { useId } from 'react';
import { dateOfBirthday } from '../../shared/domain/birthday.ts';
import type { ShownClient } from '../../shared/domain/client.ts';
import {
  joinedFields,
  joinedText,
  type MergeChoice,
  type MergedField,
  type MergeFields,
  mergedFields,
} from '../../shared/domain/client-merge.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useLanguage } from '../language/use-language.ts';
import { contactAnswer } from './client-form.ts';

function valueInWords(client: ShownClient, field: MergedField, { words, formats }: Speech): string {
  if (field === 'mayContact') return words.clients.contact[contactAnswer(client.mayContact)];
  if (field === 'birthday')
    return client.birthday
      ? formats.date(dateOfBirthday(client.birthday), 'dayAndMonth')
      : words.frame.save.empty;
  return (field === 'phone' ? client.shownPhone : client[field]) ?? words.frame.save.empty;
}

/** Whether both texts of a field could be kept as one. */
const canBeJoined = (field: MergedField, kept: ShownClient, merged: ShownClient): boolean =>
  joinedFields.some(
    (one) => one === field && kept[one] !== null && joinedText(one, kept, merged) !== undefined,
  );

/** What of two clients differs, side by side, and which of it stays. */
export function MergeChoices({
  kept,
  merged,
  fields,
  onChange,
}: {
  readonly kept: ShownClient;
  readonly merged: ShownClient;
  readonly fields: MergeFields;
  readonly onChange: (change: MergeFields) => void;
}) {
  const language = useLanguage();
  const text = language.words.clients;
  const group = useId();
  const differing = mergedFields.filter((field) => merged[field] !== null && merged[field] !== kept[field]);
  if (differing.length === 0) return <p className="client-quiet">{text.merge.same}</p>;
  return (
    <div className="merge-choices">
      {differing.map((field) => {
        const options: readonly (readonly [MergeChoice, string])[] = [
          ['kept', valueInWords(kept, field, language)],
          ['merged', valueInWords(merged, field, language)],
          ...(canBeJoined(field, kept, merged) ? ([['both', text.merge.both]] as const) : []),
        ];
        return (
          <fieldset key={field} className="merge-choice">
            <legend>{text.fields[field]}</legend>
            {options.map(([choice, label]) => (
              <label key={choice} className="merge-option">
                <input
                  type="radio"
                  name={`${group}-${field}`}
                  checked={(fields[field] ?? 'kept') === choice}
                  onChange={() => onChange({ [field]: choice })}
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
