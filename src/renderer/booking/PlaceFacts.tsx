import { CircleCheck } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { CalendarRange } from '../../shared/domain/calendar-range.ts';
import { addMinutes } from '../../shared/domain/interval.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { offers } from '../../shared/domain/staff.ts';
import { instantToText, wallTimeOfMinutes } from '../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useNow, useToday } from '../app/clock.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import { WallTimeField } from '../ui/WallTimeField.tsx';
import { AdviceLines } from './AdviceLines.tsx';
import { lengthInWords } from './length-in-words.ts';
import { PanelFact } from './PanelFact.tsx';
import { personChoice } from './person-choice.tsx';
import { ReasonLines } from './ReasonLines.tsx';
import { Suggestions } from './Suggestions.tsx';
import { serviceChoice } from './service-choice.tsx';
import { shownAdvice } from './shown-advice.ts';
import { type AskedPlace, askedPlace, type TypedPlace, typedStart } from './typed-changes.ts';

/**
 * When, with whom and of what service a booking is, each to be changed where it stands. What is typed is judged at once and saved together,
 * with Enter or the button; Escape puts back what was there.
 */
export function PlaceFacts({
  booking,
  range: { salon, staff, services },
  typed,
  isRunning,
  labelOf,
  onType,
  onGiveUp,
  onSave,
}: {
  readonly booking: NamedBooking;
  readonly range: CalendarRange;
  readonly typed: TypedPlace | undefined;
  readonly isRunning: boolean;
  readonly labelOf: (slot: Slot) => string;
  readonly onType: (place: TypedPlace | undefined) => void;
  readonly onGiveUp: () => void;
  readonly onSave: (place: AskedPlace) => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.booking.panel;
  const now = useNow();
  const today = useToday();
  const zone = salon.timeZone;
  const standing = typedStart(booking, zone);
  const asked = askedPlace(booking, typed, zone);
  const place = asked.ok ? asked.value : undefined;
  const staffId = typed?.staffId ?? booking.staffId;
  const serviceId = typed?.serviceId ?? booking.serviceId;
  const checked = useDeskQuery(
    'bookings.check',
    {
      bookingId: booking.id,
      staffId,
      serviceId,
      startTime: place ? instantToText(place.startTime) : null,
    },
    { enabled: place !== undefined && !isRunning },
  );
  const verdict = place && checked.data;
  const isRefused = verdict !== undefined && verdict.violations.length > 0;
  function type(change: TypedPlace) {
    const next = { ...typed, ...change };
    const wanted = askedPlace(booking, next, zone);
    onType(wanted.ok && wanted.value === undefined ? undefined : next);
  }
  const save = () => {
    if (place && !isRefused) onSave(place);
  };

  function press(event: KeyboardEvent) {
    if (typed === undefined || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    const isField = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && !isField) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') save();
    else onGiveUp();
  }

  const startTime = place?.startTime ?? booking.startTime;
  // It keeps its length, unless it becomes one of another service.
  const otherService = services.find(({ id }) => id === serviceId && id !== booking.serviceId);
  const minutes = otherService?.durationMinutes ?? booking.durationMinutes;
  // Who does not offer the service can be chosen too, and hears why not.
  const people = staff.filter(({ id, isActive }) => isActive || id === staffId);
  const person = staff.find(({ id }) => id === staffId);
  const offered = services.filter(
    (one) => one.id === serviceId || (one.isActive && (!person || offers(person, one.id))),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's.
    <div className="booking-panel-place" role="group" aria-label={text.facts} onKeyDown={press}>
      <PanelFact name={text.date}>
        <DateField
          label={text.date}
          hidesLabel
          value={typed?.date ?? standing.date}
          onChange={(date) => type({ date })}
          {...(asked.ok || asked.error !== 'date_unreadable'
            ? {}
            : { error: words.fields.dateUnreadable(formats.date(today, 'numeric')) })}
        />
      </PanelFact>
      <PanelFact name={text.time}>
        <WallTimeField
          label={text.time}
          hidesLabel
          value={typed?.time ?? standing.time}
          onChange={(time) => type({ time })}
          {...(asked.ok || asked.error !== 'time_unreadable'
            ? {}
            : { error: words.schedule.away.timeUnreadable(formats.wallTime(wallTimeOfMinutes(14 * 60))) })}
        />
        <span className="figures">– {formats.endTime(addMinutes(startTime, minutes), zone)}</span>
      </PanelFact>
      <PanelFact name={text.who}>
        <Select
          label={text.who}
          hidesLabel
          choices={people.map(personChoice)}
          value={staffId}
          placeholder={words.calendar.formerColleague}
          onChange={(id) => type({ staffId: id })}
        />
      </PanelFact>
      <PanelFact name={text.service}>
        <Select
          label={text.service}
          hidesLabel
          choices={offered.map((one) => serviceChoice(one, formats))}
          value={serviceId}
          placeholder={booking.serviceName}
          onChange={(id) => type({ serviceId: id })}
        />
        {otherService ? null : (
          <span className="booking-panel-more figures">{lengthInWords(booking, language)}</span>
        )}
      </PanelFact>
      {/* It is there before what it says, which is read out for that. */}
      <div className="booking-panel-verdict" aria-live="polite">
        {place && verdict && isRefused ? (
          <>
            <div role="alert">
              <ReasonLines reasons={verdict.violations} />
            </div>
            <Suggestions
              suggestions={verdict.suggestions}
              labelOf={labelOf}
              onChoose={({ staffId, startTime }) => onSave({ ...place, staffId, startTime })}
            />
          </>
        ) : null}
        {place && verdict && !isRefused ? (
          <>
            <p className="booking-panel-free">
              <CircleCheck size={15} strokeWidth={2.25} aria-hidden />
              {text.isFree}
            </p>
            <AdviceLines
              lines={shownAdvice(verdict.advice, place.startTime, now).map(({ message }) => message)}
            />
          </>
        ) : null}
      </div>
      {typed === undefined ? null : (
        <div className="booking-panel-actions">
          <Button
            size="small"
            variant="primary"
            isPending={isRunning}
            isDisabled={!place || isRefused}
            onPress={save}
          >
            {text.saveChange}
          </Button>
          <Button size="small" onPress={onGiveUp}>
            {text.putBack}
          </Button>
        </div>
      )}
    </div>
  );
}
