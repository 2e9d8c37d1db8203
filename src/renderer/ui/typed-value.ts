import { useState } from 'react';

/** A value that is typed as text: what its field shows, and what typing and leaving the field do. */
export type TypedValue = {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly leave: () => void;
};

/**
 * A text that is typed in one notation and kept in another. `onChange` hears what `read` makes of it, and the text itself while that is
 * nothing, so that a form can refuse it. The text stays as it is typed until the field is left, or its value is changed by others.
 */
export function useTypedValue(
  value: string,
  {
    read,
    write,
    onChange,
  }: {
    readonly read: (text: string) => string | undefined;
    /** Undefined for what was not read. */
    readonly write: (value: string) => string | undefined;
    readonly onChange: (value: string) => void;
  },
): TypedValue {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string } | undefined>(
    undefined,
  );
  return {
    text: typed?.value === value ? typed.text : (write(value) ?? value),
    type: (text) => {
      const next = read(text) ?? text;
      setTyped({ text, value: next });
      onChange(next);
    },
    leave: () => setTyped(undefined),
  };
}
