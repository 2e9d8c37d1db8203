import {
  CalendarClock,
  CalendarPlus,
  type LucideIcon,
  Repeat,
  Scissors,
  UserRound,
  UserRoundPlus,
  UserRoundX,
} from 'lucide-react';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { offers, type Staff } from '../../../shared/domain/staff.ts';
import { useServices, useStaff } from '../../api/queries.ts';
import { useNavigation } from '../../app/navigation.tsx';
import type { OfferedCommand } from '../../app/offered-commands.ts';
import type { SoughtPlace } from '../../app/sought-place.ts';
import { useSalon } from '../../app/use-salon.ts';
import { bookingInWords } from './sentence-words.ts';
import type { Sentence, TypedSentence } from './use-sentence.ts';
import { useSentenceSpeech } from './use-sentence-speech.ts';

/** A line of the command bar that belongs to a booking. */
export type Choice = OfferedCommand & {
  readonly icon: LucideIcon;
  readonly detail?: string;
  /** Whether it answers a question, and the command bar stays for the next one. */
  readonly staysOpen: boolean;
  /** It changes something at once: it is not done before it was seen. */
  readonly changes?: true;
  /** The free time that it chooses; it is drawn on the calendar while it is pointed at. */
  readonly slot?: Slot;
  /** The place to which it would move a booking. */
  readonly place?: SoughtPlace;
};

/** So many clients of one name are offered at once. */
export const clientsShown = 8;

/** What can be chosen for what is typed: the booking itself or, before it, answers to what is still open. None where no booking is typed. */
export function useChoices({ sentence, answer }: TypedSentence): readonly Choice[] {
  const language = useSentenceSpeech();
  const { words, formats, sentence: text } = language;
  const salon = useSalon();
  const { go } = useNavigation();
  const services = useServices(salon.id).data ?? [];
  const staff = useStaff(salon.id).data ?? [];
  if (!sentence) return [];
  const { reading, understood, verdict, question, repetition, ready, newName, failure } = sentence;

  const ofServices = (offered: readonly Service[]): readonly Choice[] =>
    offered.map((service) => ({
      id: service.id,
      label: service.name,
      detail: formats.minutes(service.durationMinutes),
      icon: Scissors,
      staysOpen: true,
      run: () => answer({ service }),
    }));
  const ofPeople = (people: readonly Staff[]): readonly Choice[] =>
    people.map((person) => ({
      id: person.id,
      label: person.name,
      icon: UserRound,
      staysOpen: true,
      run: () => answer({ staff: person }),
    }));
  const ofSlots = (slots: readonly Slot[]): readonly Choice[] =>
    slots.map((slot) => ({
      id: `${slot.staffId} ${slot.startTime}`,
      label: formats.dateTime(slot.startTime, salon.timeZone),
      detail: staff.find(({ id }) => id === slot.staffId)?.name ?? '',
      icon: CalendarClock,
      staysOpen: true,
      slot,
      run: () => answer({ slot }),
    }));
  const ofClients = (): readonly Choice[] => {
    const { clients, phone = '' } = reading;
    const isNew = clients.length === 0 && newName !== '';
    return [
      ...clients.slice(0, clientsShown).map((client) => ({
        id: client.id,
        label: client.name,
        detail: client.shownPhone ?? '',
        icon: UserRound,
        staysOpen: true,
        run: () => answer({ client: { kind: 'known', client } }),
      })),
      ...(isNew
        ? [
            {
              id: 'new client',
              label: words.clients.picker.create(newName),
              detail: phone,
              icon: UserRoundPlus,
              staysOpen: true,
              run: () => answer({ client: { kind: 'new', name: newName, phone } }),
            },
          ]
        : []),
      ...(clients.length === 0 && newName === '' && phone === '' && failure === undefined
        ? [
            {
              id: 'no client',
              label: text.withoutClient,
              icon: UserRoundX,
              staysOpen: true,
              run: () => answer({ client: { kind: 'nobody' } }),
            },
          ]
        : []),
    ];
  };

  switch (question) {
    case 'service': {
      const { staff: person } = understood;
      const all = services.filter(({ id }) => !person || offers(person, id));
      return ofServices(reading.services.length > 0 ? reading.services : all);
    }
    case 'person':
      return ofPeople(reading.staff);
    case 'time':
    case 'place':
      return ofSlots(verdict.slots ?? []);
    case 'client':
      return ofClients();
    case undefined: {
      const what = bookingInWords(sentence, { staff, timeZone: salon.timeZone }, language);
      if (!ready || what === undefined) return [];
      if (repetition) {
        const { everyWeeks, count } = repetition;
        return [
          {
            id: 'repeat booking',
            label: text.repetition.open(what, text.repetition.what(everyWeeks, count, formats)),
            shortcut: text.key,
            icon: Repeat,
            staysOpen: false,
            run: () => go({ screen: 'day', asks: { repeat: { booking: ready, everyWeeks, count } } }),
          },
        ];
      }
      return [
        {
          id: 'book',
          label: text.book(what),
          shortcut: text.key,
          icon: CalendarPlus,
          staysOpen: false,
          run: () => go({ screen: 'day', asks: { book: ready } }),
        },
      ];
    }
  }
}

/** Whether Enter that came before the desk had answered may do it: it is what was typed, and not an answer that nobody has seen. */
export function isWhatWasTyped(choice: Choice, sentence: Sentence | undefined): boolean {
  return sentence?.ready !== undefined && !choice.staysOpen;
}
