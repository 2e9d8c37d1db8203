import { Ban, CornerUpRight, Pin } from 'lucide-react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { useLanguage } from '../language/use-language.ts';
import type { Choice as Option } from '../ui/ListOption.tsx';
import { Select } from '../ui/Select.tsx';
import { StrandedFacts } from './StrandedFacts.tsx';
import type { Choice, Decision } from './stranded-decisions.ts';
import { bookingInWords, type StaffAndZone, slotInWords } from './stranded-words.ts';

function slotId({ staffId, startTime }: Slot): string {
  return `${staffId} ${startTime}`;
}

function isItsOwn(booking: NamedBooking, { staffId, startTime }: Slot): boolean {
  return booking.staffId === staffId && booking.startTime === startTime;
}

function idOf(choice: Choice | undefined): string | undefined {
  return choice?.kind === 'move' ? slotId(choice.slot) : choice?.kind;
}

/** A booking that a change would strand, with what can become of it: one of its nearest slots, cancelled, or left where it is. */
export function StrandedRow({
  decision,
  slots,
  names,
  hidesReason,
  isDisabled,
  onChoose,
}: {
  readonly decision: Decision;
  /** The slots that nobody else in the list has chosen. */
  readonly slots: readonly Slot[];
  readonly names: StaffAndZone;
  readonly hidesReason: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (choice: Choice) => void;
}) {
  const language = useLanguage();
  const text = language.words.schedule.stranding;
  const { booking, choice, objection } = decision;
  const choices: readonly { readonly option: Option<string>; readonly choice: Choice }[] = [
    ...slots.map((slot) => ({
      option: {
        id: slotId(slot),
        // The desk offers a booking its own slot only where it can have other units there.
        label: isItsOwn(booking, slot) ? text.stay : text.move(slotInWords(names, slot, booking, language)),
        icon: <CornerUpRight className="stranded-icon-move" size={14} aria-hidden />,
      },
      choice: { kind: 'move', slot } as const,
    })),
    {
      option: {
        id: 'cancel',
        label: text.cancel,
        icon: <Ban className="stranded-icon-cancel" size={14} aria-hidden />,
      },
      choice: { kind: 'cancel' },
    },
    {
      option: { id: 'keep', label: text.keep, icon: <Pin size={14} aria-hidden /> },
      choice: { kind: 'keep' },
    },
  ];
  const noSlots = booking.suggestions.length === 0 ? text.noSlots : text.slotsTaken;
  return (
    <li className="stranded-row">
      <StrandedFacts booking={booking} names={names} hidesReason={hidesReason} />
      <span className="stranded-choice">
        <Select
          label={text.choice(bookingInWords(booking, names.zone, language))}
          hidesLabel
          placeholder={text.choose}
          choices={choices.map(({ option }) => option)}
          value={idOf(choice)}
          onChange={(id) => {
            const chosen = choices.find(({ option }) => option.id === id);
            if (chosen) onChoose(chosen.choice);
          }}
          error={objection}
          description={slots.length === 0 ? noSlots : undefined}
          isDisabled={isDisabled}
        />
      </span>
    </li>
  );
}
