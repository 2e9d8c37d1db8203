import { Ban, X } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { type NamedBooking, nextStatuses } from '../../shared/domain/booking.ts';
import type { CalendarRange } from '../../shared/domain/calendar-range.ts';
import { shortName } from '../../shared/domain/client.ts';
import type { ResourceId } from '../../shared/domain/ids.ts';
import type { Resource } from '../../shared/domain/resource.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useToday } from '../app/clock.ts';
import { useNavigation } from '../app/navigation.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { ColorDot } from '../ui/ColorDot.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { BookingHistory } from './BookingHistory.tsx';
import './booking-panel.css';
import type { Speech } from '../../shared/words/speech.ts';
import { useLanguage } from '../language/use-language.ts';
import { CancelQuestion } from './CancelQuestion.tsx';
import type { HistoryNames } from './history-in-words.ts';
import { NotesEditor, type TypedNotes } from './NotesEditor.tsx';
import { StrandedNote } from './StrandedNote.tsx';
import { Suggestions } from './Suggestions.tsx';
import { serviceChoice } from './service-choice.tsx';
import { isUsualNext, offeredStatuses, statusActionName } from './status-changes.ts';
import { statusIcons } from './status-icons.ts';
import type { BookingChanges } from './use-booking-changes.ts';

function ClientLine({ booking }: { readonly booking: NamedBooking }) {
  const { words } = useLanguage();
  const text = words.booking.panel;
  const { go } = useNavigation();
  const { clientId } = booking;
  if (clientId === null) return <p className="booking-panel-client">{words.calendar.noClient}</p>;
  return (
    <>
      <p className="booking-panel-client">
        <button
          type="button"
          className="booking-panel-link"
          title={text.openClient}
          onClick={() => go({ screen: 'clients', clientId })}
        >
          {booking.clientName}
        </button>
      </p>
      <ClientFacts clientId={clientId} />
    </>
  );
}

function ClientFacts({ clientId }: { readonly clientId: NonNullable<NamedBooking['clientId']> }) {
  const { words, formats } = useLanguage();
  const text = words.booking.panel;
  const details = useDeskQuery('clients.get', { id: clientId });
  if (!details.data) return null;
  const { client, visitCount, noShowCount } = details.data;
  const facts = [
    client.phone,
    text.visits(visitCount, formats),
    noShowCount > 0 ? text.noShows(noShowCount, formats) : undefined,
  ].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return (
    <>
      <p className="booking-panel-facts figures">{facts.join(' · ')}</p>
      {client.notes ? <p className="booking-panel-client-notes">{client.notes}</p> : null}
    </>
  );
}

function lengthOf(booking: NamedBooking, { words, formats }: Speech): string {
  const text = words.booking.panel;
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = booking;
  const buffers =
    before + after === 0
      ? undefined
      : text.buffers(
          before > 0 ? formats.minutes(before) : undefined,
          after > 0 ? formats.minutes(after) : undefined,
          formats,
        );
  return text.length(formats.minutes(booking.durationMinutes), buffers);
}

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
  range: { salon, staff, services, resourceKinds, resources },
  changes,
  asksCancel,
  typedNotes,
  labelOf,
  onMove,
  onTypedNotes,
  onAskCancel,
  onClose,
}: {
  readonly booking: NamedBooking;
  /** With all of the salon's services and units, those too that are no longer offered or in use. */
  readonly range: CalendarRange;
  readonly changes: BookingChanges;
  readonly asksCancel: boolean;
  readonly typedNotes: TypedNotes;
  readonly onTypedNotes: (notes: TypedNotes) => void;
  readonly labelOf: (slot: Slot) => string;
  readonly onMove: (booking: NamedBooking, slot: Slot) => void;
  readonly onAskCancel: (asks: boolean) => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.booking.panel;
  const zone = salon.timeZone;
  const today = useToday();
  const [changesService, setChangesService] = useState(false);
  const person = staff.find(({ id }) => id === booking.staffId);
  const service = services.find(({ id }) => id === booking.serviceId);
  const offered = services.filter(
    ({ id, isActive }) => isActive && (!person?.serviceIds || person.serviceIds.includes(id)),
  );
  const StatusIcon = statusIcons[booking.status];
  const refusal = changes.refusal?.bookingId === booking.id ? changes.refusal : undefined;
  const statuses = offeredStatuses(booking.status, dateAt(booking.startTime, zone) > today);
  const mayCancel = nextStatuses(booking.status).includes('cancelled');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another booking starts with nothing open.
  useEffect(() => setChangesService(false), [booking.id]);

  const names: HistoryNames = {
    personAndTime: (staffId, startTime) => {
      const name = staff.find(({ id }) => id === staffId)?.name;
      return `${shortName(name ?? words.calendar.formerColleague)} ${formats.dateTime(startTime, zone)}`;
    },
    service: (id) => services.find((one) => one.id === id)?.name ?? words.booking.history.formerService,
    unit: (id) => resources.find((one) => one.id === id)?.name ?? words.booking.history.formerUnit,
    client: (id) =>
      id === booking.clientId && booking.clientName ? booking.clientName : words.booking.history.someoneElse,
  };

  return (
    <aside className="booking-panel" aria-label={text.label}>
      <header className="booking-panel-header">
        <span className={`booking-panel-status booking-panel-status-${booking.status}`}>
          <StatusIcon size={14} strokeWidth={2.25} aria-hidden />
          {words.booking.statuses[booking.status]}
        </span>
        <IconButton label={text.close} shortcut="Esc" icon={X} onPress={onClose} />
      </header>
      <div className="booking-panel-body">
        <section className="booking-panel-top">
          <ClientLine booking={booking} />
        </section>
        <dl className="booking-panel-what">
          <div>
            <dt>{text.when}</dt>
            <dd>
              <span className="figures">{formats.times(booking.startTime, booking.endTime, zone)}</span>
              <span className="booking-panel-more">
                {formats.date(dateAt(booking.startTime, zone), 'short')}
              </span>
            </dd>
          </div>
          <div>
            <dt>{text.who}</dt>
            <dd>
              {person ? <Avatar name={person.name} color={person.color} /> : null}
              {person?.name ?? words.calendar.formerColleague}
            </dd>
          </div>
          <div>
            <dt>{text.service}</dt>
            <dd>
              {changesService ? (
                <Select
                  label={text.service}
                  hidesLabel
                  choices={offered.map((one) => serviceChoice(one, formats))}
                  value={booking.serviceId}
                  onChange={(id) => {
                    setChangesService(false);
                    if (id !== booking.serviceId) void changes.changeService(booking, id);
                  }}
                />
              ) : (
                <>
                  <span className="booking-panel-service">
                    <ColorDot color={service?.color ?? ''} />
                    {booking.serviceName}
                  </span>
                  <span className="booking-panel-more figures">{lengthOf(booking, language)}</span>
                  <button
                    type="button"
                    className="booking-panel-link booking-panel-change"
                    onClick={() => setChangesService(true)}
                  >
                    {text.changeService}
                  </button>
                </>
              )}
            </dd>
          </div>
          {booking.resources.map(({ kindId, resourceId }) => {
            const kind = resourceKinds.find(({ id }) => id === kindId)?.name ?? '';
            return (
              <div key={kindId}>
                <dt>{kind}</dt>
                <dd>
                  <UnitSelect
                    label={kind}
                    units={resources.filter((unit) => unit.kindId === kindId)}
                    unitId={resourceId}
                    onChange={(other) => void changes.changeResource(booking, { kindId, resourceId: other })}
                  />
                </dd>
              </div>
            );
          })}
        </dl>
        <StrandedNote
          key={booking.id}
          booking={booking}
          labelOf={labelOf}
          onMove={(slot) => onMove(booking, slot)}
        />
        {refusal ? (
          <div className="booking-panel-refusal" role="alert">
            <p>
              <Ban size={15} strokeWidth={2.25} aria-hidden />
              {refusal.message}
            </p>
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
            onCancel={() => {
              onAskCancel(false);
              void changes.changeStatus(booking, 'cancelled');
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
          typed={typedNotes}
          isRunning={changes.isRunning}
          onType={onTypedNotes}
          onSave={(notes) => changes.annotate(booking, notes)}
        />
        <BookingHistory booking={booking} names={names} />
      </div>
    </aside>
  );
});
