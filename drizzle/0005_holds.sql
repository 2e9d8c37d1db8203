-- R13 is judged on holds: what a booking keeps free, of whom, and when. The whole of its block is one; with processing, during which the
-- person is free for others, the parts before and after it are two. The database derives them from the bookings, so that no path can forge or
-- forget one: a booking that blocks has its holds and no others, and no two holds of one resource overlap.
-- `booking` and `service` are rebuilt, the one to lose its block, which no CHECK could tell with processing, the other to get a CHECK.
CREATE TABLE `__new_service` (
	`id` blob PRIMARY KEY NOT NULL,
	`salon_id` blob NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`buffer_before_minutes` integer NOT NULL,
	`buffer_after_minutes` integer NOT NULL,
	`price_cents` integer,
	`color` text NOT NULL,
	`is_active` integer NOT NULL,
	`processing_after_minutes` integer,
	`processing_minutes` integer,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "service_id" CHECK(length("__new_service"."id") = 16),
	CONSTRAINT "service_version" CHECK("__new_service"."version" >= 1),
	CONSTRAINT "service_name" CHECK(length("__new_service"."name") BETWEEN 1 AND 120),
	CONSTRAINT "service_terms" CHECK("__new_service"."duration_minutes" > 0 AND "__new_service"."buffer_before_minutes" >= 0 AND "__new_service"."buffer_after_minutes" >= 0
    AND "__new_service"."buffer_before_minutes" + "__new_service"."duration_minutes" + "__new_service"."buffer_after_minutes" <= 1440),
	CONSTRAINT "service_price" CHECK("__new_service"."price_cents" >= 0),
	CONSTRAINT "service_color" CHECK(length("__new_service"."color") <= 12),
	CONSTRAINT "service_is_active" CHECK("__new_service"."is_active" IN (0, 1)),
	CONSTRAINT "service_processing" CHECK(("__new_service"."processing_after_minutes" IS NULL AND "__new_service"."processing_minutes" IS NULL) OR ifnull("__new_service"."processing_after_minutes" > 0
    AND "__new_service"."processing_minutes" > 0 AND "__new_service"."processing_after_minutes" + "__new_service"."processing_minutes" < "__new_service"."duration_minutes", 0))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_service`("id", "salon_id", "version", "name", "duration_minutes", "buffer_before_minutes", "buffer_after_minutes", "price_cents", "color", "is_active") SELECT "id", "salon_id", "version", "name", "duration_minutes", "buffer_before_minutes", "buffer_after_minutes", "price_cents", "color", "is_active" FROM `service`;
--> statement-breakpoint
DROP TABLE `service`;
--> statement-breakpoint
ALTER TABLE `__new_service` RENAME TO `service`;
--> statement-breakpoint
CREATE UNIQUE INDEX `service_of_salon` ON `service` (`id`,`salon_id`);
--> statement-breakpoint
DROP TRIGGER booking_no_overlap_insert;
--> statement-breakpoint
DROP TRIGGER booking_no_overlap_update;
--> statement-breakpoint
CREATE TABLE `__new_booking` (
	`id` blob PRIMARY KEY NOT NULL,
	`salon_id` blob NOT NULL,
	`version` integer NOT NULL,
	`staff_id` blob NOT NULL,
	`service_id` blob NOT NULL,
	`client_id` blob,
	`start_time` integer NOT NULL,
	`end_time` integer NOT NULL,
	`duration_minutes` integer NOT NULL,
	`buffer_before_minutes` integer NOT NULL,
	`buffer_after_minutes` integer NOT NULL,
	`status` text NOT NULL,
	`notes` text,
	`visit_id` blob,
	`series_id` blob,
	`processing_after_minutes` integer,
	`processing_minutes` integer,
	FOREIGN KEY (`staff_id`,`salon_id`) REFERENCES `staff`(`id`,`salon_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`salon_id`) REFERENCES `service`(`id`,`salon_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`,`salon_id`) REFERENCES `client`(`id`,`salon_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "booking_id" CHECK(length("__new_booking"."id") = 16),
	CONSTRAINT "booking_version" CHECK("__new_booking"."version" >= 1),
	CONSTRAINT "booking_status" CHECK("__new_booking"."status" IN ('pending', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show')),
	CONSTRAINT "booking_interval" CHECK("__new_booking"."start_time" < "__new_booking"."end_time"),
	CONSTRAINT "booking_minutes" CHECK("__new_booking"."start_time" % 60000 = 0 AND "__new_booking"."end_time" % 60000 = 0),
	CONSTRAINT "booking_length" CHECK("__new_booking"."end_time" - "__new_booking"."start_time" = "__new_booking"."duration_minutes" * 60000),
	CONSTRAINT "booking_processing" CHECK(("__new_booking"."processing_after_minutes" IS NULL AND "__new_booking"."processing_minutes" IS NULL) OR ifnull("__new_booking"."processing_after_minutes" > 0
    AND "__new_booking"."processing_minutes" > 0 AND "__new_booking"."processing_after_minutes" + "__new_booking"."processing_minutes" < "__new_booking"."duration_minutes", 0)),
	CONSTRAINT "booking_longest_block" CHECK("__new_booking"."buffer_before_minutes" >= 0 AND "__new_booking"."buffer_after_minutes" >= 0
    AND "__new_booking"."buffer_before_minutes" + "__new_booking"."duration_minutes" + "__new_booking"."buffer_after_minutes" <= 1440),
	CONSTRAINT "booking_notes" CHECK(length("__new_booking"."notes") <= 2000),
	CONSTRAINT "booking_visit" CHECK(length("__new_booking"."visit_id") = 16),
	CONSTRAINT "booking_series" CHECK(length("__new_booking"."series_id") = 16)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_booking`("id", "salon_id", "version", "staff_id", "service_id", "client_id", "start_time", "end_time", "duration_minutes", "buffer_before_minutes", "buffer_after_minutes", "status", "notes", "visit_id", "series_id") SELECT "id", "salon_id", "version", "staff_id", "service_id", "client_id", "start_time", "end_time", "duration_minutes", "buffer_before_minutes", "buffer_after_minutes", "status", "notes", "visit_id", "series_id" FROM `booking`;
--> statement-breakpoint
DROP TABLE `booking`;
--> statement-breakpoint
ALTER TABLE `__new_booking` RENAME TO `booking`;
--> statement-breakpoint
CREATE INDEX `booking_by_day` ON `booking` (`salon_id`,`start_time`);
--> statement-breakpoint
CREATE INDEX `booking_by_client` ON `booking` (`client_id`,`start_time`) WHERE client_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `booking_by_visit` ON `booking` (`visit_id`) WHERE visit_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `booking_by_series` ON `booking` (`series_id`) WHERE series_id IS NOT NULL;
--> statement-breakpoint
-- Dropped together with the table; as they were.
CREATE TRIGGER booking_never_deleted BEFORE DELETE ON booking
BEGIN
  SELECT RAISE(ABORT, 'a booking is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER booking_never_replaced BEFORE INSERT ON booking
WHEN EXISTS (SELECT 1 FROM booking WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a booking is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER booking_id_never_changed BEFORE UPDATE OF id ON booking
WHEN NEW.id IS NOT OLD.id
BEGIN
  SELECT RAISE(ABORT, 'a booking keeps its id');
END;
--> statement-breakpoint
CREATE TABLE `hold` (
	`resource_id` blob NOT NULL,
	`start_time` integer NOT NULL,
	`end_time` integer NOT NULL,
	`booking_id` blob NOT NULL,
	PRIMARY KEY(`resource_id`, `start_time`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- The holds that there must be: the one definition of them.
CREATE VIEW booking_hold AS
  SELECT staff_id AS resource_id,
    start_time - buffer_before_minutes * 60000 AS start_time,
    iif(processing_minutes IS NULL,
      end_time + buffer_after_minutes * 60000,
      start_time + processing_after_minutes * 60000) AS end_time,
    id AS booking_id
  FROM booking WHERE status IN ('pending', 'confirmed', 'arrived')
  UNION ALL
  SELECT staff_id,
    start_time + (processing_after_minutes + processing_minutes) * 60000,
    end_time + buffer_after_minutes * 60000,
    id
  FROM booking WHERE processing_minutes IS NOT NULL AND status IN ('pending', 'confirmed', 'arrived');
--> statement-breakpoint
-- In the order of its key, before the guards stand: the bookings have been audited, and each is compared with the others no second time.
INSERT INTO hold (resource_id, start_time, end_time, booking_id)
  SELECT resource_id, start_time, end_time, booking_id FROM booking_hold ORDER BY resource_id, start_time;
--> statement-breakpoint
-- [start, end) against [start, end). The holds that are there do not overlap each other, so of those that begin before the new one ends, the
-- last is also the last to end: if it is over when the new one begins, all are. One step in the tree, whatever the number of bookings.
CREATE TRIGGER hold_no_overlap BEFORE INSERT ON hold
BEGIN
  SELECT RAISE(ABORT, 'overlap') WHERE (
    SELECT other.end_time FROM hold AS other
    WHERE other.resource_id = NEW.resource_id AND other.start_time < NEW.end_time
    ORDER BY other.start_time DESC LIMIT 1
  ) > NEW.start_time;
END;
--> statement-breakpoint
CREATE TRIGGER hold_of_a_booking BEFORE INSERT ON hold
WHEN NOT EXISTS (
  SELECT 1 FROM booking_hold AS due
  WHERE due.booking_id = NEW.booking_id AND due.resource_id = NEW.resource_id
    AND due.start_time = NEW.start_time AND due.end_time = NEW.end_time
)
BEGIN
  SELECT RAISE(ABORT, 'a hold is that of a booking');
END;
--> statement-breakpoint
CREATE TRIGGER hold_never_changed BEFORE UPDATE ON hold
BEGIN
  SELECT RAISE(ABORT, 'a hold is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER hold_while_booked BEFORE DELETE ON hold
WHEN EXISTS (
  SELECT 1 FROM booking_hold AS due
  WHERE due.booking_id = OLD.booking_id AND due.resource_id = OLD.resource_id
    AND due.start_time = OLD.start_time AND due.end_time = OLD.end_time
)
BEGIN
  SELECT RAISE(ABORT, 'a hold stays while its booking blocks');
END;
--> statement-breakpoint
CREATE TRIGGER booking_holds_insert AFTER INSERT ON booking
BEGIN
  INSERT INTO hold (resource_id, start_time, end_time, booking_id)
    SELECT resource_id, start_time, end_time, booking_id FROM booking_hold WHERE booking_id = NEW.id;
END;
--> statement-breakpoint
-- A hold that the booking had and has still is left alone.
CREATE TRIGGER booking_holds_update
AFTER UPDATE OF staff_id, start_time, end_time, buffer_before_minutes, buffer_after_minutes, processing_after_minutes, processing_minutes, status ON booking
BEGIN
  DELETE FROM hold
  WHERE resource_id = OLD.staff_id AND booking_id = OLD.id
    AND start_time IN (
      OLD.start_time - OLD.buffer_before_minutes * 60000,
      OLD.start_time + (OLD.processing_after_minutes + OLD.processing_minutes) * 60000
    )
    AND NOT EXISTS (
      SELECT 1 FROM booking_hold AS due
      WHERE due.booking_id = hold.booking_id AND due.resource_id = hold.resource_id
        AND due.start_time = hold.start_time AND due.end_time = hold.end_time
    );
  INSERT INTO hold (resource_id, start_time, end_time, booking_id)
    SELECT resource_id, start_time, end_time, booking_id FROM booking_hold AS due
    WHERE due.booking_id = NEW.id AND NOT EXISTS (
      SELECT 1 FROM hold AS held
      WHERE held.resource_id = due.resource_id AND held.start_time = due.start_time
        AND held.end_time = due.end_time AND held.booking_id = due.booking_id
    );
END;
