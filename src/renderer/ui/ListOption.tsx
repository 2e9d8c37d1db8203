import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';
import './overlay.css';

/** One choice of a list: a name, and what tells it from its neighbours. */
export type Choice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
};

export function ListOption<Id extends string>({ choice }: { readonly choice: Choice<Id> }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className="list-item">
      {choice.icon}
      <span className="list-item-label">{choice.label}</span>
      {choice.detail === undefined ? null : <span className="list-item-detail">{choice.detail}</span>}
    </ListBoxItem>
  );
}
