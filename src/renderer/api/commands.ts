import { useCallback, useState } from 'react';
import type { CommandName, Input, Output } from '../../shared/contract/contract.ts';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from './desk-api.ts';
import { useChanges, useDesk } from './desk-context.ts';
import { forgetThrownAway } from './thrown-away.ts';

export type DeskCommand<Name extends CommandName> = {
  /** Sends the command; the screen shows what it did. Never rejects. */
  readonly run: (input: Input<Name>) => Promise<Result<Output<Name>, DeskFailure>>;
  readonly isRunning: boolean;
};

/** Where the answers of commands hold bookings. */
const bookingsIn: { readonly [Name in CommandName]?: (answer: Output<Name>) => readonly NamedBooking[] } = {
  'bookings.create': ({ advice: _, ...booking }) => [booking],
  'bookings.move': (booking) => [booking],
  'bookings.setStatus': (booking) => [booking],
  'bookings.annotate': (booking) => [booking],
  'series.create': ({ dates }) => dates.flatMap(({ booking }) => booking ?? []),
  'series.cancel': (bookings) => bookings,
  'visits.create': ({ bookings }) => bookings,
  'visits.move': (bookings) => bookings,
  'visits.cancel': (bookings) => bookings,
};

/** A command of the contract, ready to be sent. */
export function useDeskCommand<Name extends CommandName>(name: Name): DeskCommand<Name> {
  const desk = useDesk();
  const changes = useChanges();
  const [running, setRunning] = useState(0);

  const run = useCallback(
    async (input: Input<Name>) => {
      setRunning((count) => count + 1);
      forgetThrownAway();
      try {
        const answer = await desk.call(name, input);
        if (answer.ok) {
          changes.show(bookingsIn[name]?.(answer.value) ?? []);
          return answer;
        }
        const { error } = answer;
        if (error.code === 'stale_version' && error.current && 'serviceName' in error.current)
          changes.show([error.current]);
        // Where no answer came there is nobody to ask: what is shown stays until the desk is back.
        if (error.code !== 'unanswered') changes.doubt(name);
        return answer;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [desk, changes, name],
  );

  return { run, isRunning: running > 0 };
}
