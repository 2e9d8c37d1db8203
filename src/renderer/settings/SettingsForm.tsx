import { type ReactNode, useRef } from 'react';
import { Form } from '../ui/Form.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';

/** A form of the settings; Enter in any of its fields saves. The button that saves is off then: the keyboard goes on from the title. */
export function SettingsForm({
  title,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(form, heading);
  return (
    <Form ref={form} className="settings-form" aria-label={title} onSubmit={onSubmit}>
      <h2 ref={heading} className="settings-title" tabIndex={-1} data-keyboard-start>
        {title}
      </h2>
      {children}
    </Form>
  );
}
