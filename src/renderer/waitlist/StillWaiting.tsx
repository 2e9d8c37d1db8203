import { useEffect, useEffectEvent } from 'react';
import type { ClientId, ServiceId } from '../../shared/domain/ids.ts';
import { stillWaiting } from '../../shared/domain/waitlist.ts';
import { useDesk } from '../api/desk-context.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { useTakeOff } from './use-take-off.ts';
import { servicesInWords } from './wish-in-words.ts';

const noticeSeconds = 15;

/** What has been booked: for whom, which services, and what a message says of it already. */
export type JustBooked = {
  readonly clientId: ClientId;
  readonly serviceIds: readonly ServiceId[];
  readonly told: string;
};

/** Says of whoever has been booked that they still wait for that, and offers to take them off the list. Shows nothing itself. */
export function StillWaiting({ booked }: { readonly booked: JustBooked }) {
  const desk = useDesk();
  const language = useLanguage();
  const { id: salonId } = useSalon();
  const takeOff = useTakeOff();

  const look = useEffectEvent(async ({ clientId, serviceIds, told }: JustBooked) => {
    const waiting = await desk.call('waitlist.list', { salonId });
    const entry = waiting.ok ? stillWaiting(waiting.value, clientId, serviceIds) : undefined;
    const services = entry && (await desk.call('services.list', { salonId, includeInactive: true }));
    if (!entry || !services?.ok) return;
    const { waitlist } = language.words;
    const sentence = waitlist.stillWaits(entry.clientName, servicesInWords(entry, services.value, language));
    showNotice(
      {
        text: `${told} ${sentence}`.trim(),
        tone: 'neutral',
        action: { label: waitlist.dialog.remove, onAction: () => void takeOff(entry) },
      },
      noticeSeconds,
    );
  });
  useEffect(() => void look(booked), [booked]);
  return null;
}
