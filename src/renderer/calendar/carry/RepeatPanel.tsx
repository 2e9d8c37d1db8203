import { CircleCheck, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { maxSeriesDates } from '../../../shared/domain/series.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt, instantToText } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNow } from '../../app/clock.ts';
import { ReasonLines } from '../../booking/ReasonLines.tsx';
import { Suggestions } from '../../booking/Suggestions.tsx';
import { shownAdvice } from '../../booking/shown-advice.ts';
import { typedInWords } from '../../clients/typed-client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { staffName } from '../range/column-words.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { unitsAsked } from './proposal.ts';
import './repeat-panel.css';
import type { BookingFlow } from './use-booking-flow.ts';
import { type Repetition, repetitionOf } from './use-creating.ts';
import { type BegunRepetition, usualRepetition } from './usual-repetition.ts';

/**
 * The dates on which the booking that is being composed would repeat: each can be booked, or it says why not with the nearest times to take
 * instead. One press books those that can.
 */
export function RepeatPanel({
  range,
  booking,
  begun = usualRepetition,
  onClose,
}: {
  readonly range: IndexedRange;
  readonly booking: BookingFlow;
  /** How it repeats at first. */
  readonly begun: BegunRepetition | undefined;
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.booking.repeat;
  const wished = useRef<HTMLDivElement>(null);
  const bookButton = useRef<HTMLButtonElement>(null);
  /** What Enter books once it is let go of: the dates that were seen when it was pressed. */
  const entered = useRef<Repetition>(undefined);
  const [repetition, setRepetition] = useState<Repetition>({ ...begun, instead: [] });
  const { flow, proposal, draft } = booking;
  const zone = range.salon.timeZone;
  const checked = useDeskQuery(
    'series.check',
    {
      staffId: proposal?.staffId ?? null,
      serviceId: proposal?.service?.id ?? null,
      startTime: proposal ? instantToText(proposal.startTime) : null,
      endTime: proposal ? instantToText(proposal.endTime) : null,
      clientId: draft.client?.id ?? null,
      resourceIds: proposal ? [...unitsAsked(proposal)] : [],
      ...repetitionOf(repetition),
    },
    { enabled: proposal !== undefined, keepsPrevious: true },
  );
  useEffect(() => {
    wished.current?.querySelector('input')?.focus();
  }, []);
  const now = useNow();
  const dates = checked.data?.dates ?? [];
  const good = dates.filter(({ violations }) => violations.length === 0).length;
  const canBook = good > 0 && !checked.isPlaceholderData;
  const take = (date: CalendarDate, slot: Slot | undefined) =>
    setRepetition((before) => ({
      ...before,
      instead: [...before.instead.filter((one) => one.date !== date), ...(slot ? [{ date, slot }] : [])],
    }));
  // What is chosen instead belongs to the dates that are shown.
  const change = (part: Partial<Repetition>) =>
    setRepetition((before) => ({ ...before, ...part, instead: [] }));
  const slotLabel = ({ staffId, startTime }: Slot, date: CalendarDate): string => {
    const on = dateAt(startTime, zone);
    const time = `${staffName(range, staffId, words)} ${formats.time(startTime, zone)}`;
    return on === date ? time : `${formats.date(on, 'short')}, ${time}`;
  };
  function bookAsSaid() {
    // Nothing is booked for nobody unseen: as in the card, Enter goes to the button first.
    if (draft.client || typedInWords(draft) !== '') booking.bookSeries(repetition);
    else bookButton.current?.focus();
  }
  return (
    <SidePanel label={text.label} closeLabel={text.close} onClose={onClose} onKeyDown={onEscape(onClose)}>
      <div
        ref={wished}
        className="repeat-panel-wish"
        onKeyDownCapture={({ key, repeat }) => {
          if (key === 'Enter' && !repeat) entered.current = canBook ? repetition : undefined;
        }}
        onKeyUpCapture={({ key }) => {
          if (key !== 'Enter') return;
          // A number that was typed shows its dates first.
          if (canBook && entered.current === repetition) bookAsSaid();
          entered.current = undefined;
        }}
      >
        <NumberField
          label={text.every}
          value={repetition.everyWeeks}
          onChange={(everyWeeks) => change({ everyWeeks: everyWeeks ?? begun.everyWeeks })}
          minValue={1}
          maxValue={52}
        />
        <NumberField
          label={text.times}
          value={repetition.count}
          onChange={(count) => change({ count: count ?? begun.count })}
          minValue={2}
          maxValue={maxSeriesDates}
        />
      </div>
      <ol className="repeat-panel-dates" aria-live="polite" aria-busy={checked.isPlaceholderData}>
        {dates.map(({ date, startTime, violations, suggestions, advice }, index) => {
          if (date === null) return null;
          const chosen = repetition.instead.find((one) => one.date === date);
          const isGood = violations.length === 0;
          return (
            <li key={date} className="repeat-date" data-good={isGood || undefined} tabIndex={-1}>
              <p className="repeat-date-when">
                <span className="repeat-date-number figures">{formats.number(index + 1)}</span>
                <span className="figures">
                  {formats.date(date, 'short')}
                  {startTime === null || chosen ? '' : `, ${formats.time(startTime, zone)}`}
                </span>
                {isGood && !chosen ? (
                  <span className="repeat-date-free">
                    <CircleCheck size={14} strokeWidth={2.25} aria-hidden />
                    {text.isFree}
                  </span>
                ) : null}
              </p>
              {chosen ? (
                <p className="repeat-date-instead">
                  {text.instead(slotLabel(chosen.slot, date))}
                  {/* It stands where the time that was pressed stood, and gives the focus back to its date. */}
                  <IconButton
                    label={text.asUsual}
                    size="small"
                    icon={X}
                    autoFocus
                    onPress={({ target }) => {
                      target.closest<HTMLElement>('li')?.focus();
                      take(date, undefined);
                    }}
                  />
                </p>
              ) : null}
              {isGood ? null : <ReasonLines reasons={violations} />}
              {shownAdvice(advice, startTime ?? undefined, now).map(({ message }) => (
                <p key={message} className="repeat-date-advice">
                  {message}
                </p>
              ))}
              {isGood ? null : (
                <Suggestions
                  suggestions={suggestions}
                  labelOf={(slot) => slotLabel(slot, date)}
                  onChoose={(slot) => take(date, slot)}
                />
              )}
            </li>
          );
        })}
      </ol>
      <footer className="repeat-panel-footer">
        {dates.length > 0 && good < dates.length ? (
          <p>{good === 0 ? text.nothing : text.leftOut(dates.length - good, formats)}</p>
        ) : null}
        <Button
          ref={bookButton}
          variant="primary"
          isDisabled={!canBook}
          isPending={flow.kind === 'composing' && flow.isSaving}
          onPress={() => booking.bookSeries(repetition)}
        >
          {text.book(good, formats)}
        </Button>
      </footer>
    </SidePanel>
  );
}
