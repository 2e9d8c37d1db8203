import { useEffect, useEffectEvent } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import { type TypedChanges, withTyped } from '../../booking/typed-changes.ts';
import { nothingTyped } from '../../clients/typed-client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';

const noticeSeconds = 15;

/** Two services at once, with two people, were booked for one client: one of them may be for somebody else. */
export type Together = { readonly clientName: string; readonly id: BookingId; readonly startTime: Instant };

/** Says so, and leads to the second one, where its client is named. Shows nothing itself. */
export function BookedTogether({
  booked,
  onOpen,
  onType,
}: {
  readonly booked: Together;
  readonly onOpen: (booked: Together) => void;
  /** Hears that another client is to be typed for it. */
  readonly onType: (change: (typed: TypedChanges) => TypedChanges) => void;
}) {
  const { visit } = useLanguage().words.booking;
  const tell = useEffectEvent((together: Together) => {
    const name = () => {
      onOpen(together);
      onType((typed) => withTyped(typed, together.id, 'client', nothingTyped));
    };
    const action = { label: visit.nameOther, onAction: name };
    showNotice({ text: visit.bothFor(together.clientName), tone: 'neutral', action }, noticeSeconds);
  });
  useEffect(() => tell(booked), [booked]);
  return null;
}
