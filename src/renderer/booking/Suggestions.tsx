import type { Slot } from '../../shared/domain/slot.ts';
import { Button } from '../ui/Button.tsx';

import './suggestions.css';
import { useLanguage } from '../language/use-language.ts';

/** The nearest slots as buttons, in the desk's order; one press books there. */
export function Suggestions<Offered extends Slot>({
  suggestions,
  labelOf,
  onChoose,
  onPreview,
}: {
  readonly suggestions: readonly Offered[] | 'searching';
  readonly labelOf: (slot: Offered) => string;
  readonly onChoose: (slot: Offered) => void;
  /** Called with the slot under the pointer or with the focus. */
  readonly onPreview?: (slot: Offered | undefined) => void;
}) {
  const text = useLanguage().words.calendar.refused;
  if (suggestions === 'searching') return <p className="suggestions-note">{text.searching}</p>;
  if (suggestions.length === 0) return null;
  return (
    <div className="suggestions">
      <p className="suggestions-title">{text.nearest}</p>
      <div className="suggestions-slots">
        {suggestions.map((slot) => (
          <Button
            key={`${slot.staffId} ${slot.startTime}`}
            size="small"
            onPress={() => onChoose(slot)}
            onHoverStart={() => onPreview?.(slot)}
            onHoverEnd={() => onPreview?.(undefined)}
            onFocus={() => onPreview?.(slot)}
            onBlur={() => onPreview?.(undefined)}
          >
            {labelOf(slot)}
          </Button>
        ))}
      </div>
    </div>
  );
}
