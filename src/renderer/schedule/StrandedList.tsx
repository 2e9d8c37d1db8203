import { CircleAlert } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Output } from '../../shared/contract/contract.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useStaff } from '../api/queries.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { Button } from '../ui/Button.tsx';
import { StrandedFacts } from './StrandedFacts.tsx';
import { bookingInWords } from './stranded-words.ts';
import '../ui/overlay.css';
import './stranded.css';
import { useLanguage } from '../language/use-language.ts';

/** The most bookings that are listed, the next ones first; a longer list would not be read. */
const maxListed = 50;

/** The button that says how many bookings need a slot, and the list that it opens. */
export function StrandedList({ bookings }: { readonly bookings: Output<'bookings.stranded'> }) {
  const { id: salonId, timeZone } = useSalon();
  const language = useLanguage();
  const text = language.words.schedule.waiting;
  const { go } = useNavigation();
  const staff = useStaff(salonId, true);

  const listed = bookings.slice(0, maxListed);
  const names = { staff: staff.data ?? [], zone: timeZone };
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" icon={CircleAlert}>
        {text.count(bookings.length, language.formats)}
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
        {bookings.length > maxListed ? (
          <p className="stranded-more">{text.more(maxListed, bookings.length, language.formats)}</p>
        ) : null}
      </Popover>
    </MenuTrigger>
  );
}
