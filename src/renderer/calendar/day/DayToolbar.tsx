import { ChevronLeft, ChevronRight, PanelLeft, Plus, X } from 'lucide-react';
import { memo, type RefObject, useRef } from 'react';
import type { Service } from '../../../shared/domain/service.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { Button } from '../../ui/Button.tsx';
import { ColorDot } from '../../ui/ColorDot.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import type { DayTurning } from './day-actions.ts';
import './day-toolbar.css';
import { useLanguage } from '../../language/use-language.ts';

const anyService = 'any';

/** Above the grid: which day, what is being booked, a new booking. */
export const DayToolbar = memo(function DayToolbar({
  date,
  isToday,
  services,
  service,
  draftOf,
  isRailShown,
  servicePicker,
  dateHeading,
  turning,
  onRail,
  onService,
  onPicked,
  onNewBooking,
  onDiscardDraft,
}: {
  readonly date: CalendarDate;
  readonly isToday: boolean;
  readonly services: readonly Service[];
  readonly service: Service | undefined;
  /** Whom an unfinished booking that waits for a place is for; null for one without a client, undefined when none waits. */
  readonly draftOf: string | null | undefined;
  readonly isRailShown: boolean;
  readonly servicePicker: RefObject<HTMLDivElement | null>;
  /** Where the keyboard is once it has left the grid: the arrow keys turn the days from there. */
  readonly dateHeading: RefObject<HTMLHeadingElement | null>;
  readonly turning: DayTurning;
  readonly onRail: () => void;
  readonly onService: (service: Service | undefined) => void;
  /** The list has closed after a choice, and given the focus back. */
  readonly onPicked: () => void;
  readonly onNewBooking: () => void;
  readonly onDiscardDraft: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar.toolbar;
  const hasPicked = useRef(false);
  return (
    <div className="day-toolbar" role="toolbar" aria-label={text.label}>
      <IconButton
        label={isRailShown ? text.hideRail : text.showRail}
        icon={<PanelLeft size={16} aria-hidden />}
        onPress={onRail}
      />
      <div className="day-toolbar-turn">
        <IconButton
          label={text.previous}
          shortcut="←"
          icon={<ChevronLeft size={16} aria-hidden />}
          onPress={turning.before}
        />
        <Button onPress={turning.today} isDisabled={isToday}>
          {text.today}
        </Button>
        <IconButton
          label={text.next}
          shortcut="→"
          icon={<ChevronRight size={16} aria-hidden />}
          onPress={turning.after}
        />
      </div>
      <h2 className="day-toolbar-date" aria-live="polite" ref={dateHeading} tabIndex={-1}>
        {formats.date(date, 'long')}
      </h2>
      {draftOf === undefined ? null : (
        <span className="day-toolbar-draft">
          {text.draft(draftOf ?? undefined)}
          <IconButton
            label={text.discardDraft}
            size="small"
            icon={<X size={14} aria-hidden />}
            onPress={onDiscardDraft}
          />
        </span>
      )}
      <div className="day-toolbar-end">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the list has given the focus back. */}
        <div
          className="day-toolbar-service"
          ref={servicePicker}
          onFocus={() => {
            if (hasPicked.current) onPicked();
            hasPicked.current = false;
          }}
        >
          <Select
            label={text.service}
            hidesLabel
            choices={[
              { id: anyService, label: text.noService },
              ...services.map(({ id, name, durationMinutes, color }) => ({
                id,
                label: name,
                detail: formats.minutes(durationMinutes),
                icon: <ColorDot color={color} />,
              })),
            ]}
            value={service?.id ?? anyService}
            onChange={(id) => {
              hasPicked.current = true;
              onService(services.find((candidate) => candidate.id === id));
            }}
          />
        </div>
        <Button variant="primary" icon={<Plus size={15} aria-hidden />} onPress={onNewBooking}>
          {text.newBooking}
        </Button>
      </div>
    </div>
  );
});
