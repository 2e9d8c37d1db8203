import { Plus, Trash2 } from 'lucide-react';
import type { StaffId } from '../../shared/domain/ids.ts';
import { newId } from '../api/new-id.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { StartForm } from './first-salon.ts';

/** The people of a new salon, a name on each line. */
export function StartPeople({
  people,
  onChange,
  problem,
}: {
  readonly people: StartForm['people'];
  readonly onChange: (people: StartForm['people']) => void;
  readonly problem: string | undefined;
}) {
  const text = useLanguage().words.start.people;
  return (
    <section className="start-screen-part">
      <h2>{text.title}</h2>
      {people.map(({ id, name }, index) => (
        <div key={id} className="start-screen-row">
          <TextField
            label={text.name(index + 1)}
            hidesLabel
            placeholder={text.hint}
            value={name}
            onChange={(typed) =>
              onChange(people.map((person) => (person.id === id ? { ...person, name: typed } : person)))
            }
            error={index === 0 ? problem : undefined}
            maxLength={120}
          />
          <IconButton
            label={name === '' ? text.removeUnnamed : text.remove(name)}
            icon={Trash2}
            isDisabled={people.length === 1}
            onPress={() => onChange(people.filter((person) => person.id !== id))}
          />
        </div>
      ))}
      <Button
        variant="quiet"
        size="small"
        icon={Plus}
        onPress={() => onChange([...people, { id: newId<StaffId>(), name: '' }])}
      >
        {text.add}
      </Button>
    </section>
  );
}
