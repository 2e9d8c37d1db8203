import { longestName } from '../../shared/domain/longest-texts.ts';
import type { ResourceKind } from '../../shared/domain/resource.ts';
import { useLanguage } from '../language/use-language.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { PaletteField } from '../ui/PaletteField.tsx';
import { PriceField } from '../ui/PriceField.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { withChoice } from './choices.ts';
import { minutesAfterProcessing, type ServiceForm, serviceProblems } from './service-form.ts';

const maxMinutes = 1440;

/** The fields of a service, new or known. */
export function ServiceFields({
  form,
  kinds,
  onChange,
  showsProblems,
  isNew = false,
}: {
  readonly form: ServiceForm;
  /** What it may need beside a person. */
  readonly kinds: readonly ResourceKind[];
  readonly onChange: (change: Partial<ServiceForm>) => void;
  /** Whether to say what is missing: on a new form not before the first try. */
  readonly showsProblems: boolean;
  readonly isNew?: boolean;
}) {
  const { words, formats } = useLanguage();
  const text = words.settings.services;
  const problems = showsProblems ? serviceProblems(form) : [];
  const durationError = problems.includes('duration_missing')
    ? text.problems.duration
    : problems.includes('block_too_long')
      ? text.problems.block
      : undefined;
  const minutesAfter = minutesAfterProcessing(form);
  return (
    <>
      <div className="settings-fields">
        <TextField
          label={text.fields.name}
          value={form.name}
          onChange={(name) => onChange({ name })}
          error={problems.includes('name_missing') ? words.frame.save.nameMissing : undefined}
          maxLength={longestName}
          autoFocus={isNew}
        />
        <PriceField
          label={text.fields.priceCents}
          description={text.priceHint}
          priceCents={form.priceCents}
          onChange={(priceCents) => onChange({ priceCents })}
        />
      </div>
      <div className="settings-fields-three">
        <NumberField
          label={text.fields.durationMinutes}
          unit={text.unit}
          value={form.durationMinutes}
          onChange={(durationMinutes) => onChange({ durationMinutes })}
          minValue={1}
          maxValue={maxMinutes}
          error={durationError}
          description={isNew ? undefined : text.keptHint}
        />
        <NumberField
          label={text.fields.bufferBeforeMinutes}
          unit={text.unit}
          value={form.bufferBeforeMinutes}
          onChange={(bufferBeforeMinutes) => onChange({ bufferBeforeMinutes })}
          minValue={0}
          maxValue={maxMinutes}
        />
        <NumberField
          label={text.fields.bufferAfterMinutes}
          unit={text.unit}
          value={form.bufferAfterMinutes}
          onChange={(bufferAfterMinutes) => onChange({ bufferAfterMinutes })}
          minValue={0}
          maxValue={maxMinutes}
        />
      </div>
      <div className="settings-stack">
        <Switch
          label={text.fields.hasProcessing}
          isSelected={form.hasProcessing}
          onChange={(hasProcessing) => onChange({ hasProcessing })}
        />
        {form.hasProcessing ? null : <p className="settings-hint">{text.processingHint}</p>}
      </div>
      {form.hasProcessing ? (
        <div className="settings-fields-three">
          <NumberField
            label={text.fields.processingAfterMinutes}
            unit={text.unit}
            value={form.processingAfterMinutes}
            onChange={(processingAfterMinutes) => onChange({ processingAfterMinutes })}
            minValue={1}
            maxValue={maxMinutes}
            error={problems.includes('processing_unfit') ? text.problems.processing : undefined}
            description={minutesAfter === undefined ? undefined : text.backFor(formats.minutes(minutesAfter))}
          />
          <NumberField
            label={text.fields.processingMinutes}
            unit={text.unit}
            value={form.processingMinutes}
            onChange={(processingMinutes) => onChange({ processingMinutes })}
            minValue={1}
            maxValue={maxMinutes}
          />
        </div>
      ) : null}
      {kinds.length === 0 ? null : (
        <div className="settings-stack">
          <span className="field-label">{text.fields.needs}</span>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend around the choices. */}
          <div className="settings-choices" role="group" aria-label={text.fields.needs}>
            {kinds.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                isSelected={form.needs.includes(id)}
                onChange={(isNeeded) => onChange({ needs: withChoice(form.needs, id, isNeeded) })}
              />
            ))}
          </div>
        </div>
      )}
      <PaletteField label={text.fields.color} value={form.color} onChange={(color) => onChange({ color })} />
      {isNew ? null : (
        <div className="settings-stack">
          <Switch
            label={text.fields.isActive}
            isSelected={form.isActive}
            onChange={(isActive) => onChange({ isActive })}
          />
          {form.isActive ? null : <p className="settings-hint">{text.inactiveHint}</p>}
        </div>
      )}
    </>
  );
}
