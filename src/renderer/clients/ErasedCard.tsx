import { useEffect, useRef } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import { useLanguage } from '../language/use-language.ts';
import { ClientBookings } from './ClientBookings.tsx';

/** What stays of a client who was erased: that they were, and their bookings. */
export function ErasedCard({
  details,
  erasedOn,
}: {
  readonly details: Output<'clients.get'>;
  readonly erasedOn: CalendarDate;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients;
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever has just erased them was at a button that is gone.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, []);
  return (
    <article className="client-detail" aria-label={text.erase.erased}>
      <header className="client-header">
        <h2 ref={title} className="client-name" tabIndex={-1}>
          {text.erase.erased}
        </h2>
      </header>
      <p>{text.erase.card(formats.date(erasedOn, 'full'))}</p>
      <ClientBookings details={details} />
    </article>
  );
}
