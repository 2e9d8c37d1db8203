import {
  CalendarPlus,
  CalendarSearch,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ClockArrowRight,
  DoorOpen,
  Lock,
  Move,
  PanelLeft,
  Plus,
  X,
} from 'lucide-react';
import { memo, type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { type CalendarView, calendarViews } from '../../app/route.ts';
import { TypedMeanwhile } from '../../app/TypedMeanwhile.tsx';
import { personChoice } from '../../booking/person-choice.tsx';
import { serviceChoice } from '../../booking/service-choice.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { Select } from '../../ui/Select.tsx';
import { whenIdle } from '../../ui/when-idle.ts';
import type { Dates } from '../range/use-range.ts';
import type { Turning } from './key-actions.ts';
import { keyOf } from './shortcuts.ts';
import type { AskedService } from './use-asked-service.ts';
import { isGrid } from './use-view.ts';
import './calendar-toolbar.css';

const anyService = 'any';
const DateJump = lazyPart(async () => ({ default: (await import('./DateJump.tsx')).DateJump }));
const ServiceQuestion = lazyPart(async () => ({
  default: (await import('./after-the-first-picture.ts')).ServiceQuestion,
}));

/** By what the dates are turned in a view. */
function turnedBy(kind: CalendarView): 'day' | 'week' | 'month' {
  return kind === 'week' || kind === 'month' ? kind : 'day';
}

/** What waits to be put on the grid, and the button that gives it up. */
function InHand({
  children,
  letGo,
  onLetGo,
}: {
  readonly children: ReactNode;
  readonly letGo: string;
  readonly onLetGo: () => void;
}) {
  return (
    <span className="calendar-toolbar-hand">
      <Move size={13} aria-hidden />
      <span className="calendar-toolbar-hand-what">{children}</span>
      <IconButton label={letGo} size="small" icon={X} onPress={onLetGo} />
    </span>
  );
}

/** Above the grid: which dates of whom, what is being carried, what is being booked, a new booking. */
export const CalendarToolbar = memo(function CalendarToolbar({
  kind,
  hasRooms,
  date,
  dates,
  isToday,
  people,
  person,
  services,
  service,
  carried,
  draftOf,
  isRailShown,
  dateHeading,
  isJumpOpen,
  onJump,
  onDate,
  turning,
  onPerson,
  onRail,
  onService,
  onPicked,
  asked,
  onAsked,
  onClient,
  isBlocking,
  onBlocking,
  onNextFree,
  onFindTime,
  onWalkIn,
  onNewBooking,
  onPutBack,
  onDiscardDraft,
}: {
  readonly kind: CalendarView;
  /** Whether there are rooms and devices to show. */
  readonly hasRooms: boolean;
  /** The date that is looked at. */
  readonly date: CalendarDate;
  readonly dates: Dates;
  readonly isToday: boolean;
  /** Whose week can be shown. */
  readonly people: readonly Staff[];
  /** Whose week is shown; undefined in other views. */
  readonly person: Staff | undefined;
  readonly services: readonly Service[];
  readonly service: Service | undefined;
  /** The booking that is being moved, in words; undefined while none is. */
  readonly carried: string | undefined;
  /** Whom an unfinished booking that waits for a time is for; null for one without a client, undefined when none waits. */
  readonly draftOf: string | null | undefined;
  readonly isRailShown: boolean;
  /** Where the keyboard is once it has left the grid: the arrow keys turn the dates from there. */
  readonly dateHeading: RefObject<HTMLHeadingElement | null>;
  /** Whether the choice of a date is open. */
  readonly isJumpOpen: boolean;
  readonly onJump: (isOpen: boolean) => void;
  readonly onDate: (date: CalendarDate) => void;
  readonly turning: Turning;
  readonly onPerson: (person: StaffId) => void;
  readonly onRail: () => void;
  readonly onService: (service: Service | undefined) => void;
  /** The list has closed after a choice, and given the focus back: it belongs where the service is wanted. */
  readonly onPicked: () => void;
  /** For what a service is asked for, until one is chosen. */
  readonly asked: AskedService | undefined;
  /** One was chosen for it, or none after all. */
  readonly onAsked: (asked: AskedService, service: Service | undefined) => void;
  /** A client was named in the place of a service. */
  readonly onClient: (name: string) => void;
  /** Whether the next press on the grid draws blocked time. */
  readonly isBlocking: boolean;
  readonly onBlocking: (isBlocking: boolean) => void;
  readonly onNextFree: () => void;
  readonly onFindTime: () => void;
  readonly onWalkIn: () => void;
  readonly onNewBooking: () => void;
  readonly onPutBack: () => void;
  readonly onDiscardDraft: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar.toolbar;
  const jumpButton = useRef<HTMLButtonElement>(null);
  const serviceBox = useRef<HTMLDivElement>(null);
  const isPicked = useRef(false);
  // What is typed before the question is there.
  const [begun, setBegun] = useState('');
  function answer(chosen: Service | undefined) {
    setBegun('');
    if (asked) onAsked(asked, chosen);
  }
  useEffect(() => {
    void whenIdle().then(ServiceQuestion.loadAhead);
  }, []);
  const isOneDate = kind !== 'month' && dates.from === dates.to;
  const shownDate =
    kind === 'month'
      ? formats.date(date, 'month')
      : isOneDate
        ? formats.date(dates.from, 'long')
        : formats.dates(dates.from, dates.to);
  const holdsSomething = carried !== undefined || draftOf !== undefined || isBlocking;
  return (
    <div className="calendar-toolbar" role="toolbar" aria-label={text.label}>
      <IconButton label={isRailShown ? text.hideRail : text.showRail} icon={PanelLeft} onPress={onRail} />
      <div className="calendar-toolbar-turn">
        <IconButton
          label={text.before[turnedBy(kind)]}
          shortcut="←"
          icon={ChevronLeft}
          onPress={turning.before}
        />
        <Button onPress={turning.today} isDisabled={isToday}>
          {text.today}
        </Button>
        <IconButton
          label={text.after[turnedBy(kind)]}
          shortcut="→"
          icon={ChevronRight}
          onPress={turning.after}
        />
      </div>
      <SegmentedChoice
        label={text.view}
        choices={calendarViews
          .filter((id) => id !== 'rooms' || hasRooms)
          .map((id) => ({ id, label: text.views[id] }))}
        value={kind}
        onChange={turning.show}
      />
      {person ? (
        <div className="calendar-toolbar-person">
          <Select
            label={text.person}
            hidesLabel
            choices={people.map(personChoice)}
            value={person.id}
            onChange={onPerson}
          />
        </div>
      ) : null}
      <h2 className="calendar-toolbar-date" aria-live="polite" ref={dateHeading} tabIndex={-1}>
        <AriaButton
          ref={jumpButton}
          className="calendar-toolbar-jump"
          aria-label={text.goToDate(shownDate)}
          aria-expanded={isJumpOpen}
          onPress={() => onJump(true)}
        >
          <span className="calendar-toolbar-jump-date">
            {isOneDate ? formats.date(dates.from, 'full') : shownDate}
          </span>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
      </h2>
      {isJumpOpen ? (
        <Suspense fallback={null}>
          <DateJump button={jumpButton} date={date} onChoose={onDate} onClose={() => onJump(false)} />
        </Suspense>
      ) : null}
      {carried === undefined ? null : (
        <InHand letGo={text.putBack} onLetGo={onPutBack}>
          {text.carrying(carried)}
        </InHand>
      )}
      {draftOf === undefined ? null : (
        <InHand letGo={text.discardDraft} onLetGo={onDiscardDraft}>
          {text.draft(draftOf ?? undefined)}
        </InHand>
      )}
      {isBlocking ? (
        <InHand letGo={words.calendar.blocked.stop} onLetGo={() => onBlocking(false)}>
          {words.calendar.blocked.drawing}
        </InHand>
      ) : null}
      <div className="calendar-toolbar-end">
        {/* What is moved keeps its service. */}
        {carried === undefined ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the list has given the focus back.
          <div
            className="calendar-toolbar-service"
            ref={serviceBox}
            onFocus={({ currentTarget, target }) => {
              // The open list is a child of this element for React alone: the focus within it has not come back yet.
              if (!isPicked.current || !currentTarget.contains(target)) return;
              onPicked();
              isPicked.current = false;
            }}
          >
            <Select
              label={text.service}
              hidesLabel
              icon={CalendarPlus}
              choices={[
                { id: anyService, label: text.noService },
                ...services.map((one) => serviceChoice(one, formats)),
              ]}
              value={service?.id ?? anyService}
              onChange={(id) => {
                onService(services.find((candidate) => candidate.id === id));
                isPicked.current = true;
              }}
            />
          </div>
        ) : null}
        {asked && carried === undefined ? (
          <Suspense
            fallback={
              <TypedMeanwhile
                onTyped={(character) => setBegun((before) => before + character)}
                onEscape={() => answer(undefined)}
              />
            }
          >
            <ServiceQuestion
              anchor={serviceBox}
              asked={asked}
              begun={begun}
              services={services}
              client={draftOf ?? undefined}
              onChoose={answer}
              onClient={onClient}
              onClose={() => answer(undefined)}
            />
          </Suspense>
        ) : null}
        {/* What is in the hand needs the room, and comes first; a room’s time is not blocked. */}
        {holdsSomething || !isGrid(kind) || kind === 'rooms' ? null : (
          <IconButton
            label={words.calendar.blocked.action}
            shortcut={keyOf('block_time')}
            icon={Lock}
            onPress={() => onBlocking(!isBlocking)}
          />
        )}
        {holdsSomething ? null : (
          <Button icon={ClockArrowRight} onPress={onNextFree}>
            {text.nextFree}
          </Button>
        )}
        {holdsSomething ? null : (
          <IconButton
            label={words.calendar.find.label}
            shortcut={keyOf('find_time')}
            icon={CalendarSearch}
            onPress={onFindTime}
          />
        )}
        {holdsSomething ? null : (
          <IconButton
            label={words.calendar.commands.walk_in}
            shortcut={keyOf('walk_in')}
            icon={DoorOpen}
            onPress={onWalkIn}
          />
        )}
        <Button variant="primary" icon={Plus} onPress={onNewBooking}>
          {text.newBooking}
        </Button>
      </div>
    </div>
  );
});
