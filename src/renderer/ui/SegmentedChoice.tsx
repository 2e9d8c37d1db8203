import './segmented-choice.css';

/** One of two or three, all seen at once. */
export function SegmentedChoice<Id extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's.
    <div className="segmented" role="group" aria-label={label}>
      {choices.map(({ id, label: name }) => (
        <button
          key={id}
          type="button"
          className="segmented-choice"
          aria-pressed={id === value}
          onClick={() => onChange(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
