import type { ReactNode } from 'react';
import { Form } from '../ui/Form.tsx';

/** A form of the settings; Enter in any of its fields saves. */
export function SettingsForm({
  title,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Form className="settings-form" aria-label={title} onSubmit={onSubmit}>
      <h2 className="settings-title">{title}</h2>
      {children}
    </Form>
  );
}
