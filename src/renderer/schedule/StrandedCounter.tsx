import { CircleAlert } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Salon } from '../../shared/domain/salon.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useDeskQuery, useStranded } from '../api/queries.ts';
import { useNow } from '../app/clock.ts';
import { useNavigation } from '../app/navigation.tsx';
import { Button } from '../ui/Button.tsx';
import { StrandedFacts } from './StrandedFacts.tsx';
import { bookingInWords } from './stranded-words.ts';
import '../ui/overlay.css';
import './stranded.css';
import { useLanguage } from '../language/use-language.ts';

/** The most bookings that are listed, the next ones first; a longer list would not be read. */
const maxListed = 50;

/** How many bookings need a slot, while there are any. Opens the list of them; each leads to its day. */
export function StrandedCounter({ salon: { id: salonId, timeZone } }: { readonly salon: Salon }) {
  const language = useLanguage();
  const text = language.words.schedule.waiting;
  const { go } = useNavigation();
  const now = useNow();
  const stranded = useStranded(salonId);
  // Who was to come and did not will not be found another slot.
  const waiting = (stranded.data ?? []).filter(({ endTime }) => endTime > now);
  const staff = useDeskQuery(
    'staff.list',
    { salonId, includeInactive: true },
    { enabled: waiting.length > 0 },
  );
  if (waiting.length === 0) return null;

  const listed = waiting.slice(0, maxListed);
  const names = { staff: staff.data ?? [], zone: timeZone };
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" icon={<CircleAlert size={14} aria-hidden />}>
        {text.count(waiting.length, language.formats)}
      </Button>
      <Popover className="overlay stranded-overlay" offset={6} placement="bottom end" maxHeight={520}>
        <Menu aria-label={text.list} className="list">
          {listed.map((booking) => (
            <MenuItem
              key={booking.id}
              id={booking.id}
              textValue={bookingInWords(booking, timeZone, language)}
              className="list-item stranded-item"
              onAction={() => {
                const date = dateAt(booking.startTime, timeZone);
                go({ screen: 'day', booking: { id: booking.id, date } });
              }}
            >
              <StrandedFacts booking={booking} names={names} />
            </MenuItem>
          ))}
        </Menu>
        {waiting.length > maxListed ? (
          <p className="stranded-more">{text.more(maxListed, waiting.length, language.formats)}</p>
        ) : null}
      </Popover>
    </MenuTrigger>
  );
}
