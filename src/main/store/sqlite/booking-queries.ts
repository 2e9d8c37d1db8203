// In the order of BookingRow.
const selectBooking = `
  SELECT lower(hex(booking.id)), lower(hex(booking.salon_id)), booking.version, lower(hex(staff_id)), lower(hex(service_id)), lower(hex(client_id)),
    start_time, end_time, duration_minutes, buffer_before_minutes, buffer_after_minutes, status, booking.notes,
    iif(visit_id IS NULL, NULL, lower(hex(visit_id))), iif(series_id IS NULL, NULL, lower(hex(series_id))),
    processing_after_minutes, processing_minutes, resources, price_cents, cancellation_reason, client.name
  FROM booking LEFT JOIN client ON client.id = client_id`;

const blocks = `status IN ('pending', 'confirmed', 'arrived')`;

// What a booking keeps free is at most a day long (booking_longest_block), so what overlaps [start, end) began after start − 1 day: the search
// stays in a stretch of the tree of holds, however many bookings there are. Bookings that do not block hold nothing.
const heldWithin = 'FROM hold WHERE resource_id = +? AND start_time > ? AND start_time < ? AND end_time > ?';

// `= +?`: without the plus SQLite chooses the plan by the value. better-sqlite3 takes the values out after every run, so that each run would begin
// with parsing the statement anew, which takes ten times as long as the search (decision 45).

/** The texts of the statements whose plans the tests hold to their indexes. */
export const bookingQueries = {
  get: `${selectBooking} WHERE booking.id = +?`,
  overlapping: `${selectBooking}
    WHERE booking.salon_id = +@salonId AND start_time >= @from AND start_time < @before AND end_time > @start
      AND (@staffId IS NULL OR staff_id = +@staffId)
    ORDER BY start_time`,
  // Reads nothing but the index.
  startAfterMany: `
    SELECT start_time FROM booking WHERE salon_id = +? AND start_time >= ? AND start_time < ?
    ORDER BY start_time LIMIT 1 OFFSET +?`,
  inTheWay: `${selectBooking} WHERE booking.id IN (SELECT booking_id ${heldWithin}) ORDER BY start_time`,
  holds: `SELECT lower(hex(booking_id)), start_time, end_time ${heldWithin} ORDER BY start_time`,
  holdsAlone: `SELECT start_time, end_time ${heldWithin} ORDER BY start_time`,
  upcomingOfHeld: `${selectBooking}
    WHERE booking.id IN (SELECT booking_id FROM hold WHERE resource_id = +@held AND start_time > @from AND start_time < @before)
      AND end_time > @after AND start_time < @before
    ORDER BY start_time`,
  upcomingOfSalon: `${selectBooking}
    WHERE booking.salon_id = +? AND start_time > ? AND end_time > ? AND start_time < ? AND ${blocks}
    ORDER BY start_time`,
  ofVisit: `${selectBooking} WHERE visit_id = +? ORDER BY start_time, booking.id`,
  ofClient: `${selectBooking} WHERE client_id = +? ORDER BY start_time, booking.id`,
  ofSeries: `${selectBooking} WHERE series_id = +? ORDER BY start_time, booking.id`,
  // No booking is longer than a day (booking_longest_block).
  aheadOfClient: `${selectBooking}
    WHERE client_id = +@clientId AND start_time > @from AND end_time > @now
    ORDER BY start_time LIMIT +@limit`,
  pastOfClient: `${selectBooking}
    WHERE client_id = +@clientId AND start_time < @now AND end_time <= @now
    ORDER BY start_time DESC LIMIT +@limit`,
  bookingCount: 'SELECT count(*) FROM booking WHERE client_id = +?',
  visitCount: `SELECT count(*) FROM booking
    WHERE client_id = +@clientId AND start_time < @now
      AND (status IN ('arrived', 'completed') OR status IN ('pending', 'confirmed') AND end_time <= @now)`,
  noShows: `SELECT count(*) FROM booking WHERE client_id = +? AND status = 'no_show'`,
  visitsWithin: `${selectBooking}
    WHERE client_id = +@clientId AND start_time > @from AND start_time < @end AND end_time > @start AND ${blocks}
    ORDER BY start_time`,
  nextVisit: `${selectBooking}
    WHERE client_id = +? AND start_time >= ? AND ${blocks}
    ORDER BY start_time LIMIT 1`,
} as const;
