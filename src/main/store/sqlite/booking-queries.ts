// In the order of BookingRow. The client's name is a question of its own: a LEFT JOIN makes even an empty answer ten times dearer.
const selectBooking = `
  SELECT lower(hex(id)), lower(hex(salon_id)), version, lower(hex(staff_id)), lower(hex(service_id)), lower(hex(client_id)),
    start_time, end_time, duration_minutes, buffer_before_minutes, buffer_after_minutes, status, notes,
    iif(visit_id IS NULL, NULL, lower(hex(visit_id))), iif(series_id IS NULL, NULL, lower(hex(series_id))),
    processing_after_minutes, processing_minutes, resources,
    (SELECT name FROM client WHERE client.id = booking.client_id)
  FROM booking`;

const blocks = `status IN ('pending', 'confirmed', 'arrived')`;

// What a booking keeps free is at most a day long (booking_longest_block), so what overlaps [start, end) began after start − 1 day: the search
// stays in a stretch of the tree of holds, however many bookings there are. Bookings that do not block hold nothing.
const heldWithin = 'FROM hold WHERE resource_id = ? AND start_time > ? AND start_time < ? AND end_time > ?';

/** The texts of the statements whose plans the tests hold to their indexes. */
export const bookingQueries = {
  get: `${selectBooking} WHERE id = ?`,
  overlapping: `${selectBooking}
    WHERE salon_id = @salonId AND start_time >= @from AND start_time < @before AND end_time > @start
      AND (@staffId IS NULL OR staff_id = @staffId)
    ORDER BY start_time`,
  // Reads nothing but the index.
  startAfterMany: `
    SELECT start_time FROM booking WHERE salon_id = ? AND start_time >= ? AND start_time < ?
    ORDER BY start_time LIMIT 1 OFFSET ?`,
  inTheWay: `${selectBooking} WHERE id IN (SELECT booking_id ${heldWithin}) ORDER BY start_time`,
  holds: `SELECT lower(hex(booking_id)), start_time, end_time ${heldWithin} ORDER BY start_time`,
  holdsAlone: `SELECT start_time, end_time ${heldWithin} ORDER BY start_time`,
  upcomingOfHeld: `${selectBooking}
    WHERE id IN (SELECT booking_id FROM hold WHERE resource_id = @held AND start_time > @from AND start_time < @before)
      AND end_time > @after AND start_time < @before
    ORDER BY start_time`,
  upcomingOfSalon: `${selectBooking}
    WHERE salon_id = ? AND start_time > ? AND end_time > ? AND start_time < ? AND ${blocks}
    ORDER BY start_time`,
  ofVisit: `${selectBooking} WHERE visit_id = ? ORDER BY start_time, id`,
  ofSeries: `${selectBooking} WHERE series_id = ? ORDER BY start_time, id`,
  visits: `${selectBooking} WHERE client_id = ? ORDER BY start_time DESC LIMIT ?`,
  visitCount: 'SELECT count(*) FROM booking WHERE client_id = ?',
  noShows: `SELECT count(*) FROM booking WHERE client_id = ? AND status = 'no_show'`,
  visitsWithin: `${selectBooking}
    WHERE client_id = @clientId AND start_time > @from AND start_time < @end AND end_time > @start AND ${blocks}
    ORDER BY start_time`,
  nextVisit: `${selectBooking}
    WHERE client_id = ? AND start_time >= ? AND ${blocks}
    ORDER BY start_time LIMIT 1`,
} as const;
