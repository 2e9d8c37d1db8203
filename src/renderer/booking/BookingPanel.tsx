import { Copy, Printer } from 'lucide-react';
import { memo } from 'react';
import { type NamedBooking, nextStatuses } from '../../shared/domain/booking.ts';
import type { CalendarRange } from '../../shared/domain/calendar-range.ts';
import { shortName } from '../../shared/domain/client.ts';
import type { BookingId, ResourceId } from '../../shared/domain/ids.ts';
import type { Resource } from '../../shared/domain/resource.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { partsOfVisit } from '../../shared/domain/visit.ts';
import { type CalendarDate, dateAt } from '../../shared/domain/zoned-time.ts';
import { offerThrownAway } from '../api/thrown-away.ts';
import { useNow } from '../app/clock.ts';
import { useOfferedCommands } from '../app/offered-commands.ts';
import { usePrint } from '../app/use-print.ts';
import { bookedForInWords, clientNameInWords } from '../clients/client-name.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PriceField } from '../ui/PriceField.tsx';
import { Select } from '../ui/Select.tsx';
import { SidePanel } from '../ui/SidePanel.tsx';
import { BookingHistory } from './BookingHistory.tsx';
import './booking-panel.css';
import { nothingTyped, typedInWords } from '../clients/typed-client.ts';
import { useLanguage } from '../language/use-language.ts';
import { BookedClient } from './BookedClient.tsx';
import { CancelQuestion } from './CancelQuestion.tsx';
import type { HistoryNames } from './history-in-words.ts';
import { NotesEditor } from './NotesEditor.tsx';
import { PanelFact } from './PanelFact.tsx';
import { PlaceFacts } from './PlaceFacts.tsx';
import { ReasonLines } from './ReasonLines.tsx';
import { StrandedNote } from './StrandedNote.tsx';
import { Suggestions } from './Suggestions.tsx';
import { isUsualNext, offeredStatuses, statusActionName } from './status-changes.ts';
import { statusIcons } from './status-icons.ts';
import { type AskedPlace, type TypedChange, type TypedChanges, withTyped } from './typed-changes.ts';
import type { BookingChanges } from './use-booking-changes.ts';
import { VisitParts } from './VisitParts.tsx';

/** The unit that a booking has of a kind, and the others in use that it could have instead. */
function UnitSelect({
  label,
  units,
  unitId,
  onChange,
}: {
  readonly label: string;
  readonly units: readonly Resource[];
  readonly unitId: ResourceId;
  readonly onChange: (id: ResourceId) => void;
}) {
  const current = units.find(({ id }) => id === unitId);
  const others = units.filter(({ id, isActive }) => id !== unitId && isActive);
  if (others.length === 0) return current?.name;
  return (
    <Select
      label={label}
      hidesLabel
      choices={units
        .filter((unit) => unit === current || unit.isActive)
        .map(({ id, name }) => ({ id, label: name }))}
      value={unitId}
      onChange={(id) => {
        if (id !== unitId) onChange(id);
      }}
    />
  );
}

/** The selected booking: for whom, what, when, with whom; what can happen to it next; what happened to it so far. */
export const BookingPanel = memo(function BookingPanel({
  booking,
  range,
  changes,
  entered,
  asksCancel,
  typed,
  labelOf,
  onMove,
  onMoved,
  onOpen,
  onCopy,
  onType,
  onAskCancel,
  onClose,
}: {
  readonly booking: NamedBooking;
  /** With all of the salon's services and units, those too that are no longer offered or in use. */
  readonly range: CalendarRange;
  readonly changes: BookingChanges;
  /** Takes the keyboard in; a new object does so again. */
  readonly entered: object | undefined;
  readonly asksCancel: boolean;
  readonly typed: TypedChanges;
  /** Hears how what is typed changes. */
  readonly onType: (change: (typed: TypedChanges) => TypedChanges) => void;
  readonly labelOf: (slot: Slot) => string;
  readonly onMove: (booking: NamedBooking, slot: Slot) => void;
  /** What is typed here has moved the booking, perhaps to another date. */
  readonly onMoved: (id: BookingId, date: CalendarDate) => void;
  /** Opens another booking in the place of this one. */
  readonly onOpen: (id: BookingId) => void;
  /** Makes an unfinished booking like this one, which waits for a time. */
  readonly onCopy: (booking: NamedBooking) => void;
  readonly onAskCancel: (asks: boolean) => void;
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.booking.panel;
  const { salon, staff, services, resourceKinds, resources } = range;
  const zone = salon.timeZone;
  const change = typed.get(booking.id) ?? {};
  const StatusIcon = statusIcons[booking.status];
  const refusal = changes.refusal?.bookingId === booking.id ? changes.refusal : undefined;
  const statuses = offeredStatuses(booking, useNow(), zone);
  const parts = partsOfVisit(range.bookings, booking);
  const mayCancel = nextStatuses(booking.status).includes('cancelled');

  const print = usePrint();
  const { clientId } = booking;
  const printSlip = clientId === null ? undefined : () => print({ what: 'slip', clientId });
  useOfferedCommands(() => (printSlip ? [{ id: 'slip', label: words.print.slip, run: printSlip }] : []));

  function type<Part extends keyof TypedChange>(part: Part, value: TypedChange[Part]) {
    onType((before) => withTyped(before, booking.id, part, value));
  }
  /** Takes away what is typed; Ctrl+Z brings it back. */
  function giveUp(part: keyof TypedChange) {
    const given = change[part];
    type(part, undefined);
    if (part === 'client' && typedInWords(change.client ?? nothingTyped) === '') return;
    if (given !== undefined) offerThrownAway(() => type(part, given));
  }
  async function savePlace(place: AskedPlace) {
    if (!(await changes.changePlace(booking, place))) return;
    type('place', undefined);
    onMoved(booking.id, dateAt(place.startTime, zone));
  }

  const personName = (staffId: string): string =>
    shortName(staff.find(({ id }) => id === staffId)?.name ?? words.calendar.formerColleague);
  const names: HistoryNames = {
    personAndTime: (staffId, startTime) => `${personName(staffId)} ${formats.dateTime(startTime, zone)}`,
    service: (id) => services.find((one) => one.id === id)?.name ?? words.booking.history.formerService,
    unit: (id) => resources.find((one) => one.id === id)?.name ?? words.booking.history.formerUnit,
    price: formats.price,
    client: (id) =>
      id === booking.clientId && booking.clientName
        ? clientNameInWords(booking.clientName, words)
        : words.booking.history.someoneElse,
  };

  return (
    <SidePanel
      label={text.label}
      about={words.calendar.card(
        formats.times(booking.startTime, booking.endTime, zone),
        booking.serviceName,
        bookedForInWords(booking.clientName, words),
        personName(booking.staffId),
        words.booking.statuses[booking.status],
      )}
      entered={entered}
      heading={
        <span className={`booking-panel-status booking-panel-status-${booking.status}`}>
          <StatusIcon size={14} strokeWidth={2.25} aria-hidden />
          {words.booking.statuses[booking.status]}
        </span>
      }
      tools={
        <>
          {printSlip ? <IconButton label={words.print.slip} icon={Printer} onPress={printSlip} /> : null}
          <IconButton label={text.copy} shortcut="Ctrl+C" icon={Copy} onPress={() => onCopy(booking)} />
        </>
      }
      closeLabel={text.close}
      onClose={onClose}
    >
      <div className="booking-panel-body">
        <BookedClient
          key={`client of ${booking.id}`}
          booking={booking}
          typed={change.client}
          isRunning={changes.isRunning}
          onType={(client) => type('client', client)}
          onGiveUp={() => giveUp('client')}
          onChange={(clientId) => changes.changeClient(booking, clientId)}
        />
        <div className="booking-panel-facts">
          <PlaceFacts
            key={booking.id}
            booking={booking}
            range={range}
            typed={change.place}
            isRunning={changes.isRunning}
            labelOf={labelOf}
            onType={(place) => type('place', place)}
            onGiveUp={() => giveUp('place')}
            onSave={(place) => void savePlace(place)}
          />
          {booking.resources.map(({ kindId, resourceId }) => {
            const kind = resourceKinds.find(({ id }) => id === kindId)?.name ?? '';
            return (
              <PanelFact key={kindId} name={kind}>
                <UnitSelect
                  label={kind}
                  units={resources.filter((unit) => unit.kindId === kindId)}
                  unitId={resourceId}
                  onChange={(other) => void changes.changeResource(booking, { kindId, resourceId: other })}
                />
              </PanelFact>
            );
          })}
          <PanelFact name={text.price}>
            <PriceField
              key={booking.id}
              label={text.price}
              hidesLabel
              priceCents={booking.priceCents}
              onChange={(priceCents) => {
                if (priceCents !== booking.priceCents) void changes.changePrice(booking, priceCents);
              }}
            />
          </PanelFact>
          {booking.cancellationReason === null ? null : (
            <PanelFact name={text.reason}>{booking.cancellationReason}</PanelFact>
          )}
        </div>
        <VisitParts booking={booking} parts={parts} staff={staff} zone={zone} onOpen={onOpen} />
        <StrandedNote
          key={booking.id}
          booking={booking}
          labelOf={labelOf}
          onMove={(slot) => onMove(booking, slot)}
        />
        {refusal ? (
          <div className="booking-panel-refusal" role="alert">
            <ReasonLines reasons={refusal.reasons} />
            <Suggestions
              suggestions={refusal.suggestions}
              labelOf={labelOf}
              onChoose={(slot) => void changes.acceptSlot(booking, slot)}
            />
          </div>
        ) : null}
        {asksCancel && mayCancel ? (
          <CancelQuestion
            onKeep={() => onAskCancel(false)}
            visitId={booking.visitId}
            onCancel={(reason) => {
              onAskCancel(false);
              void changes.cancel(booking, reason);
            }}
            onCancelVisit={(parts, reason) => {
              onAskCancel(false);
              void changes.cancelVisit(booking, parts, reason);
            }}
          />
        ) : (
          <section className="booking-panel-statuses" aria-label={text.status}>
            {statuses.map((status) => (
              <Button
                key={status}
                variant={isUsualNext(booking.status, status) ? 'primary' : 'secondary'}
                icon={statusIcons[status]}
                isPending={changes.isRunning}
                onPress={() => void changes.changeStatus(booking, status)}
              >
                {statusActionName(booking.status, status, words)}
              </Button>
            ))}
            {mayCancel ? (
              <Button variant="danger" onPress={() => onAskCancel(true)}>
                {text.cancel}
              </Button>
            ) : null}
          </section>
        )}
        <NotesEditor
          booking={booking}
          typed={change.notes}
          isRunning={changes.isRunning}
          onType={(notes) => type('notes', notes)}
          onGiveUp={() => giveUp('notes')}
          onSave={(notes) => changes.annotate(booking, notes)}
        />
        <BookingHistory booking={booking} names={names} />
      </div>
    </SidePanel>
  );
});
