-- Whoever books is told how often the client did not come: a handful of rows among all that they ever booked.
CREATE INDEX `booking_no_show` ON `booking` (`client_id`) WHERE status = 'no_show';
