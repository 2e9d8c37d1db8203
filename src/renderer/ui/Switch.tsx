import { Switch as AriaSwitch } from 'react-aria-components';
import './switch.css';

/** On or off. The label stands beside it, or is only said where `hidesLabel`. */
export function Switch({
  label,
  hidesLabel = false,
  isSelected,
  onChange,
}: {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}) {
  return (
    <AriaSwitch
      className="switch"
      isSelected={isSelected}
      onChange={onChange}
      {...(hidesLabel ? { 'aria-label': label } : {})}
    >
      <span className="switch-track" aria-hidden="true">
        <span className="switch-knob" />
      </span>
      {hidesLabel ? null : <span>{label}</span>}
    </AriaSwitch>
  );
}
