import type { ReactNode } from 'react';

/** A row of the panel: what a fact is called, and the fact where it is changed. The field says its name itself to a screen reader. */
export function PanelFact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="booking-panel-fact">
      <span className="booking-panel-fact-name" aria-hidden>
        {name}
      </span>
      <div className="booking-panel-fact-value">{children}</div>
    </div>
  );
}
