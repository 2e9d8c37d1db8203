-- A visit of several services, and a repetition, are bookings that share an id. The columns are added in place: rebuilding the table would
-- take its triggers with it.
ALTER TABLE `booking` ADD COLUMN `visit_id` blob CONSTRAINT "booking_visit" CHECK(length(`visit_id`) = 16);--> statement-breakpoint
ALTER TABLE `booking` ADD COLUMN `series_id` blob CONSTRAINT "booking_series" CHECK(length(`series_id`) = 16);--> statement-breakpoint
CREATE INDEX `booking_by_visit` ON `booking` (`visit_id`) WHERE visit_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `booking_by_series` ON `booking` (`series_id`) WHERE series_id IS NOT NULL;
