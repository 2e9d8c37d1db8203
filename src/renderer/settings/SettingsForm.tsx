import type { FormEvent, ReactNode } from 'react';

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
    <form
      className="settings-form"
      aria-label={title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h2 className="settings-title">{title}</h2>
      {children}
    </form>
  );
}
