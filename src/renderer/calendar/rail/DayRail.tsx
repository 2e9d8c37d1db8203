import { ListFilter, Minus, Plus } from 'lucide-react';
import { memo, useDeferredValue, useMemo } from 'react';
import { Group } from 'react-aria-components';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { shortName } from '../../../shared/domain/client.ts';
import type { BookingId, ServiceId, StaffId } from '../../../shared/domain/ids.ts';
import { millisecondsPerMinute } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNow } from '../../app/clock.ts';
import type { HourHeight } from '../../app/route.ts';
import { useSalon } from '../../app/use-salon.ts';
import { serviceChoice } from '../../booking/service-choice.tsx';
import type { BookingChanges } from '../../booking/use-booking-changes.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MonthPicker } from '../../ui/MonthPicker.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { AskedWait } from '../../waitlist/WaitlistDialog.tsx';
import { nextHeight } from '../range/hour-height.ts';
import type { WaitlistHand } from '../waitlist/use-waitlist-hand.ts';
import { Waitlist } from '../waitlist/Waitlist.tsx';
import { nextComers } from './next-comers.ts';
import { StillOpen } from './StillOpen.tsx';
import './day-rail.css';
import { useLanguage } from '../../language/use-language.ts';

const allServices = 'all';

function NextHours({
  staff,
  onOpen,
}: {
  readonly staff: readonly Staff[];
  readonly onOpen: (id: BookingId, date: CalendarDate) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar.rail;
  const { id: salonId, timeZone } = useSalon();
  const now = useNow();
  const today = dateAt(now, timeZone);
  const range = useDeskQuery('calendar.range', { salonId, from: today, to: today });
  const comers = nextComers(range.data?.bookings ?? [], now);
  return (
    <section className="day-rail-section day-rail-list">
      <h3>{text.nextHours}</h3>
      {comers.length === 0 ? <p className="day-rail-none">{text.nobodyComes}</p> : null}
      <ul>
        {comers.map((booking) => {
          const minutes = Math.round((booking.startTime - now) / millisecondsPerMinute);
          const person = staff.find(({ id }) => id === booking.staffId);
          return (
            <li key={booking.id}>
              <button
                type="button"
                className="day-rail-comer"
                onClick={() => onOpen(booking.id, dateAt(booking.startTime, timeZone))}
              >
                <span className="day-rail-comer-time figures">
                  {formats.time(booking.startTime, timeZone)}
                </span>
                <span className="day-rail-comer-who" data-name>
                  {bookedForInWords(booking.clientName, words)}
                </span>
                <span className="day-rail-comer-when figures" data-late={minutes < 0 || undefined}>
                  {minutes < 0
                    ? text.late(formats.minutes(-minutes))
                    : minutes === 0
                      ? text.now
                      : text.in(formats.minutes(minutes))}
                </span>
                <span className="day-rail-comer-what">
                  {booking.serviceName}
                  {person ? `, ${shortName(person.name)}` : ''}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type RailProps = {
  readonly date: CalendarDate;
  readonly staff: readonly Staff[];
  /** Those of the dates on the grid. */
  readonly bookings: readonly NamedBooking[];
  readonly changes: BookingChanges;
  /** Undefined shows whoever is at work. */
  readonly shown: ReadonlySet<StaffId> | undefined;
  /** Whose columns the day has when nobody in particular is chosen. */
  readonly atWork: ReadonlySet<StaffId>;
  /** False where the columns are not people. */
  readonly choosesPeople: boolean;
  /** False where no bookings are seen. */
  readonly choosesBookings: boolean;
  /** Whether what did not take place is shown on the grid. */
  readonly showsTraces: boolean;
  /** The service whose bookings alone are shown in full; undefined shows all. */
  readonly serviceId: ServiceId | undefined;
  /** Undefined where there is no grid. */
  readonly hourHeight: HourHeight | undefined;
  /** The keys that do the same as the buttons. */
  readonly zoomKeys: { readonly taller: string; readonly flatter: string };
  readonly onDate: (date: CalendarDate) => void;
  readonly onShown: (shown: ReadonlySet<StaffId> | undefined) => void;
  readonly onTraces: (shows: boolean) => void;
  readonly onService: (service: ServiceId | undefined) => void;
  readonly onHourHeight: (pixels: HourHeight) => void;
  readonly onOpen: (id: BookingId, date: CalendarDate) => void;
  readonly services: readonly Service[];
  readonly waitlistHand: WaitlistHand;
  readonly onWait: (asked: AskedWait) => void;
};

const DrawnRail = memo(function DrawnRail({
  date,
  staff,
  bookings,
  changes,
  shown,
  atWork,
  choosesPeople,
  choosesBookings,
  showsTraces,
  serviceId,
  hourHeight,
  zoomKeys,
  onDate,
  onShown,
  onTraces,
  onService,
  onHourHeight,
  onOpen,
  services,
  waitlistHand,
  onWait,
}: RailProps) {
  const { words, formats } = useLanguage();
  const text = words.calendar.rail;
  const active = staff.filter(({ isActive, id }) => isActive || atWork.has(id));
  const chosen = shown ?? atWork;
  const toggle = (id: StaffId, isShown: boolean) => {
    const next = new Set(chosen);
    if (isShown) next.add(id);
    else next.delete(id);
    const isWhoIsAtWork = next.size === atWork.size && [...next].every((one) => atWork.has(one));
    onShown(isWhoIsAtWork ? undefined : next);
  };
  return (
    <aside className="day-rail" aria-label={text.label}>
      <MonthPicker date={date} takesDrops onChoose={onDate} />
      {choosesPeople ? (
        <section className="day-rail-section">
          <header className="day-rail-header">
            <h3>{text.people}</h3>
            <button
              type="button"
              className="day-rail-choice"
              aria-pressed={shown === undefined}
              onClick={() => onShown(undefined)}
            >
              {text.atWork}
            </button>
            <button
              type="button"
              className="day-rail-choice"
              aria-pressed={shown !== undefined && active.every(({ id }) => shown.has(id))}
              onClick={() => onShown(new Set(active.map(({ id }) => id)))}
            >
              {text.everyone}
            </button>
          </header>
          <ul className="day-rail-people">
            {active.map(({ id, name }) => (
              <li key={id}>
                <Checkbox
                  label={name}
                  isSelected={chosen.has(id)}
                  onChange={(isShown) => toggle(id, isShown)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {choosesBookings ? (
        <section className="day-rail-section day-rail-filters">
          <Select
            label={text.services}
            icon={ListFilter}
            choices={[
              { id: allServices, label: text.allServices },
              ...services.map((service) => serviceChoice(service, formats)),
            ]}
            value={serviceId ?? allServices}
            onChange={(chosen) => onService(services.find(({ id }) => id === chosen)?.id)}
          />
          <Switch label={text.traces} isSelected={showsTraces} onChange={onTraces} />
          {hourHeight === undefined ? null : (
            <Group className="day-rail-zoom" aria-label={text.zoom}>
              <span>{text.zoom}</span>
              <IconButton
                label={text.zoomOut}
                shortcut={zoomKeys.flatter}
                size="small"
                icon={Minus}
                isDisabled={nextHeight(hourHeight, 'flatter') === hourHeight}
                onPress={() => onHourHeight(nextHeight(hourHeight, 'flatter'))}
              />
              <IconButton
                label={text.zoomIn}
                shortcut={zoomKeys.taller}
                size="small"
                icon={Plus}
                isDisabled={nextHeight(hourHeight, 'taller') === hourHeight}
                onPress={() => onHourHeight(nextHeight(hourHeight, 'taller'))}
              />
            </Group>
          )}
        </section>
      ) : null}
      <Waitlist staff={staff} services={services} hand={waitlistHand} onAsk={onWait} onOpen={onOpen} />
      <NextHours staff={staff} onOpen={onOpen} />
      <StillOpen staff={staff} shown={bookings} changes={changes} onOpen={onOpen} />
    </aside>
  );
});

/** Left of the grid: a month to choose from, whose columns are shown, who comes next, what is over and still open. */
export const DayRail = memo(function DayRail({
  date,
  staff,
  bookings,
  atWork,
  onDate,
  ...others
}: RailProps) {
  const ofDates = useMemo(
    () => ({ date, staff, bookings, atWork, onDate }),
    [date, staff, bookings, atWork, onDate],
  );
  // When the dates are turned the grid is drawn first.
  return <DrawnRail {...others} {...useDeferredValue(ofDates)} />;
});
