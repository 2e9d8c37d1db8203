import { useEffect, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CalendarRange } from '../../../shared/domain/calendar-range.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { bookableServices } from '../../../shared/domain/staff.ts';
import { parseDate } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNow, useToday } from '../../app/clock.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { FoundPlaces } from './FoundPlaces.tsx';
import './find-panel.css';
import { WishedServices } from './WishedServices.tsx';
import { questionOf, type Wish } from './wish.ts';

/** Looks for a time for one or several services, and lists where they could be booked, the earliest first or those that fit best. */
export function FindPanel({
  range: { salon, services, staff },
  wish,
  clientId,
  entered,
  onEntered,
  onWish,
  onPreview,
  onChoose,
  onWait,
  onClose,
}: {
  readonly range: CalendarRange;
  readonly wish: Wish;
  /** For whom it would be, where that is known: nothing is found at which they sit elsewhere. */
  readonly clientId: ClientId | undefined;
  /** Where the keyboard is to come in: to what is wished, and as soon as there are any perhaps to the places. */
  readonly entered: 'wish' | 'places' | undefined;
  readonly onEntered: () => void;
  readonly onWish: (wish: Wish) => void;
  /** Hears which place the pointer or the focus is on; nothing where it is on none. */
  readonly onPreview: (slots: readonly Slot[]) => void;
  readonly onChoose: (slots: readonly Slot[]) => void;
  /** Puts somebody on the waitlist for what was not found. */
  readonly onWait: () => void;
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar.find;
  const now = useNow();
  const today = useToday();
  const wished = useRef<HTMLDivElement>(null);
  const listed = useRef<HTMLDivElement>(null);
  const [leadsToPlaces, setLeadsToPlaces] = useState(false);
  const zone = salon.timeZone;
  const offered = bookableServices(services, staff);
  const question = questionOf(wish, salon.id, zone, now, clientId);
  const found = useDeskQuery('places.find', question ?? { salonId: salon.id, parts: [], from: now }, {
    enabled: question !== undefined,
    // The question changes every minute: the list stays for whoever goes through it.
    keepsPrevious: true,
  });
  const isSearching = question !== undefined && (found.isPlaceholderData || found.isPending);
  const places = question && found.data?.places;
  useEffect(() => {
    if (!entered) return;
    wished.current?.querySelector<HTMLElement>('.select-button')?.focus();
    setLeadsToPlaces(entered === 'places');
    onEntered();
  }, [entered, onEntered]);
  useEffect(() => {
    if (!leadsToPlaces || isSearching) return;
    setLeadsToPlaces(false);
    // Whoever has gone on to another field stays there.
    if (document.activeElement !== wished.current?.querySelector('.select-button')) return;
    listed.current?.querySelector<HTMLElement>('.find-place')?.focus();
  }, [leadsToPlaces, isSearching]);
  const change = (part: Partial<Wish>) => onWish({ ...wish, ...part });
  return (
    <SidePanel label={text.label} closeLabel={text.close} onClose={onClose} onKeyDown={onEscape(onClose)}>
      <div ref={wished} className="find-panel-wish">
        <WishedServices
          wished={wish.services}
          services={offered}
          staff={staff}
          onChange={(next) => change({ services: next })}
        />
        {wish.services.length < 2 ? null : (
          <SegmentedChoice
            label={words.booking.visit.when}
            choices={[
              { id: 'after', label: text.oneAfterTheOther },
              { id: 'at_once', label: words.booking.visit.atOnce },
            ]}
            value={wish.isAtOnce ? 'at_once' : 'after'}
            onChange={(id) => change({ isAtOnce: id === 'at_once' })}
          />
        )}
        <DateField
          label={text.from}
          value={wish.from}
          onChange={(from) => change({ from })}
          {...(parseDate(wish.from)
            ? {}
            : { error: words.fields.dateUnreadable(formats.date(today, 'numeric')) })}
        />
        {/* One stop for Tab; the arrow keys go from day to day. */}
        <ToggleButtonGroup
          className="find-days"
          aria-label={text.days}
          selectionMode="multiple"
          selectedKeys={wish.daysOfWeek}
          onSelectionChange={(days) =>
            change({ daysOfWeek: formats.weekdays.filter((day) => days.has(day)) })
          }
        >
          {formats.weekdays.map((day) => (
            <ToggleButton key={day} id={day} className="find-day" aria-label={formats.weekday(day)}>
              {formats.weekday(day, 'short')}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <SegmentedChoice
          label={text.timeOfDay}
          choices={[
            { id: 'any', label: text.times.any },
            { id: 'morning', label: text.times.morning },
            { id: 'afternoon', label: text.times.afternoon },
          ]}
          value={wish.timeOfDay}
          onChange={(timeOfDay) => change({ timeOfDay })}
        />
        <SegmentedChoice
          label={text.order}
          choices={[
            { id: 'earliest', label: text.orders.earliest },
            { id: 'best_fit', label: text.orders.best_fit },
          ]}
          value={wish.order}
          onChange={(order) => change({ order })}
        />
      </div>
      <div ref={listed} className="find-panel-found" aria-live="polite" aria-busy={isSearching}>
        {!question ? <p className="find-panel-note">{text.chooseFirst}</p> : null}
        {question && found.error ? <p className="find-panel-note">{found.error.message}</p> : null}
        {places && places.length === 0 ? (
          <>
            <p className="find-panel-note">{text.none}</p>
            <Button variant="quiet" size="small" onPress={onWait}>
              {words.waitlist.put}
            </Button>
          </>
        ) : null}
        {places && places.length > 0 ? (
          <FoundPlaces
            places={places}
            isByDate={wish.order === 'earliest'}
            staff={staff}
            zone={zone}
            isSearching={isSearching}
            onPreview={onPreview}
            onChoose={(slots) => {
              // What is still listed is of the question before.
              if (!isSearching) onChoose(slots);
            }}
          />
        ) : null}
      </div>
    </SidePanel>
  );
}
