import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import './switch.css';

/** One of several things that may be chosen together. */
export function Checkbox({
  label,
  isSelected,
  onChange,
}: {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}) {
  return (
    <AriaCheckbox className="checkbox" isSelected={isSelected} onChange={onChange}>
      <span className="checkbox-box" aria-hidden="true">
        <Check size={12} strokeWidth={3} />
      </span>
      <span>{label}</span>
    </AriaCheckbox>
  );
}
