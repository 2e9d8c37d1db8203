import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { longestName } from '../../shared/domain/longest-texts.ts';
import { useStartWords } from '../language/use-start-words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';

/** A part of the first screen that asks for several of a kind, with a name on each line. */
export function NamedRows<Row extends { readonly id: string; readonly name: string }>({
  kind,
  rows,
  newRow,
  onChange,
  problem,
  besideName,
}: {
  readonly kind: 'people' | 'services';
  readonly rows: readonly Row[];
  readonly newRow: () => Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly problem: string | undefined;
  /** What else is asked for on a line. */
  readonly besideName?: (row: Row, number: number) => ReactNode;
}) {
  const text = useStartWords()[kind];
  return (
    <section className="start-screen-part">
      <h2>{text.title}</h2>
      {rows.map((row, index) => (
        <div key={row.id} className={`start-screen-row start-screen-${kind}`}>
          <TextField
            label={text.name(index + 1)}
            hidesLabel
            placeholder={text.hint}
            value={row.name}
            onChange={(name) => onChange(rows.map((other) => (other === row ? { ...row, name } : other)))}
            error={index === 0 ? problem : undefined}
            maxLength={longestName}
          />
          {besideName?.(row, index + 1)}
          <IconButton
            label={row.name === '' ? text.removeUnnamed : text.remove(row.name)}
            icon={Trash2}
            isDisabled={rows.length === 1}
            onPress={() => onChange(rows.filter((other) => other !== row))}
          />
        </div>
      ))}
      <Button variant="quiet" size="small" icon={Plus} onPress={() => onChange([...rows, newRow()])}>
        {text.add}
      </Button>
    </section>
  );
}
