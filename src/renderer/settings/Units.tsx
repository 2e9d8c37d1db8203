import { useState } from 'react';
import type { ResourceId } from '../../shared/domain/ids.ts';
import { longestName } from '../../shared/domain/longest-texts.ts';
import type { Resource, ResourceKind } from '../../shared/domain/resource.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { newId } from '../api/new-id.ts';
import { useUnsavedChanges } from '../app/navigation.tsx';
import { showAnswer } from '../app/show-answer.ts';
import { useLanguage } from '../language/use-language.ts';
import { StrandingDialog } from '../schedule/StrandingDialog.tsx';
import { useStranding } from '../schedule/use-stranding.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { OrderButtons } from './OrderButtons.tsx';

/** The name of a unit, saved when it is left or Enter is pressed; an empty one is put back. */
function UnitName({ unit }: { readonly unit: Resource }) {
  const { words } = useLanguage();
  const text = words.settings.resources;
  const update = useDeskCommand('resources.update');
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const name = typed?.trim();
  const isChanged = name !== undefined && name !== unit.name;
  useUnsavedChanges(isChanged);

  async function save() {
    if (update.isRunning) return;
    if (isChanged && name !== '') {
      const answer = await update.run({ id: unit.id, version: unit.version, name });
      showAnswer(answer, text.renamed(name));
      if (!answer.ok) return;
    }
    setTyped(undefined);
  }

  return (
    <Form
      className="unit-name"
      onSubmit={() => {
        void save();
      }}
    >
      <TextField
        label={text.unitName}
        hidesLabel
        value={typed ?? unit.name}
        onChange={setTyped}
        onBlur={() => void save()}
        maxLength={longestName}
      />
    </Form>
  );
}

function UnitLine({ unit, units }: { readonly unit: Resource; readonly units: readonly Resource[] }) {
  const { words } = useLanguage();
  const text = words.settings.resources;
  const desk = useDesk();
  const update = useDeskCommand('resources.update');
  const stranding = useStranding();

  async function use(isActive: boolean) {
    const { id, version, name } = unit;
    const answer = await stranding.save({
      preview: () => desk.call('resources.preview', { id, isActive }),
      save: (decided) => update.run({ id, version, isActive, ...decided }),
    });
    if (answer) showAnswer(answer, isActive ? text.inUseAgain(name) : text.takenOut(name));
  }

  return (
    <li className="settings-line">
      <UnitName key={unit.version} unit={unit} />
      <Switch label={text.isActive} isSelected={unit.isActive} onChange={(isActive) => void use(isActive)} />
      {units.length > 1 ? (
        <span className="unit-order">
          <OrderButtons
            records={units}
            id={unit.id}
            labels={{ up: text.moveUp(unit.name), down: text.moveDown(unit.name) }}
            command={update}
          />
        </span>
      ) : null}
      <StrandingDialog stranding={stranding} />
    </li>
  );
}

/** The units of a kind, in the order in which the desk assigns them, and a line for one more. */
export function Units({ kind, units }: { readonly kind: ResourceKind; readonly units: readonly Resource[] }) {
  const { words } = useLanguage();
  const text = words.settings.resources;
  const [id, setId] = useState(() => newId<ResourceId>());
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const create = useDeskCommand('resources.create');
  // Whoever only presses the button means the name that stands there.
  const proposed = text.nextName(kind.name, units.length + 1);
  useUnsavedChanges(name.trim() !== '');

  async function add() {
    if (create.isRunning) return;
    const answer = await create.run({ id, kindId: kind.id, name: name.trim() || proposed });
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    setId(newId<ResourceId>());
    setName('');
    setProblem(undefined);
  }

  return (
    <section className="settings-form" aria-label={text.units}>
      <h3 className="settings-subtitle">{text.units}</h3>
      <p className="settings-hint">{units.length === 0 ? text.noUnits : text.unitsHint}</p>
      {units.length === 0 ? null : (
        <ul className="settings-lines" aria-label={text.units}>
          {units.map((unit) => (
            <UnitLine key={unit.id} unit={unit} units={units} />
          ))}
        </ul>
      )}
      <Form
        className="settings-row"
        onSubmit={() => {
          void add();
        }}
      >
        <div className="settings-row-grow">
          <TextField
            label={text.newUnit}
            placeholder={proposed}
            value={name}
            onChange={(next) => {
              setName(next);
              setProblem(undefined);
            }}
            maxLength={longestName}
          />
        </div>
        <Button type="submit" isPending={create.isRunning}>
          {text.addUnit}
        </Button>
      </Form>
      <Problem text={problem} />
    </section>
  );
}
