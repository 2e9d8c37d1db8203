import type { ComponentProps } from 'react';
import { flushSync } from 'react-dom';

/** What can be typed or chosen in a field that says that it is wrong. */
const wrongField = '[data-invalid] :is(input, textarea, button), [aria-invalid="true"]';

/** A form that Enter in any of its fields submits. Where something in it is wrong then, the keyboard goes to the first field that is. */
export function Form({
  onSubmit,
  children,
  ...props
}: Pick<
  ComponentProps<'form'>,
  'ref' | 'id' | 'className' | 'aria-label' | 'onChange' | 'onKeyDown' | 'children'
> & {
  readonly onSubmit: () => void;
}) {
  return (
    <form
      {...props}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        // What is wrong is marked by then.
        flushSync(onSubmit);
        form.querySelector<HTMLElement>(wrongField)?.focus();
      }}
    >
      {children}
    </form>
  );
}
