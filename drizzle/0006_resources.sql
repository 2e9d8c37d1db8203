-- R15: what a service needs beside a person. A booking has a unit of each kind that its service needed when it was made, and keeps it free for the
-- whole of its block, by holds like those of its person. Their ids stand in the booking itself, so that it moves, and changes its units, in one statement.
CREATE TABLE `resource_kind` (
	`id` blob PRIMARY KEY NOT NULL,
	`salon_id` blob NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`),
	CONSTRAINT "resource_kind_id" CHECK(length(`id`) = 16),
	CONSTRAINT "resource_kind_version" CHECK(`version` >= 1),
	CONSTRAINT "resource_kind_name" CHECK(length(`name`) BETWEEN 1 AND 120)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `resource_kind_of_salon` ON `resource_kind` (`id`,`salon_id`);
--> statement-breakpoint
CREATE TABLE `resource` (
	`id` blob PRIMARY KEY NOT NULL,
	`salon_id` blob NOT NULL,
	`version` integer NOT NULL,
	`kind_id` blob NOT NULL,
	`name` text NOT NULL,
	`is_active` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`kind_id`,`salon_id`) REFERENCES `resource_kind`(`id`,`salon_id`),
	CONSTRAINT "resource_id" CHECK(length(`id`) = 16),
	CONSTRAINT "resource_version" CHECK(`version` >= 1),
	CONSTRAINT "resource_name" CHECK(length(`name`) BETWEEN 1 AND 120),
	CONSTRAINT "resource_is_active" CHECK(`is_active` IN (0, 1)),
	CONSTRAINT "resource_position" CHECK(`position` >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `resource_by_kind` ON `resource` (`kind_id`);
--> statement-breakpoint
CREATE TABLE `service_need` (
	`service_id` blob NOT NULL,
	`kind_id` blob NOT NULL,
	`salon_id` blob NOT NULL,
	PRIMARY KEY(`service_id`, `kind_id`),
	FOREIGN KEY (`service_id`,`salon_id`) REFERENCES `service`(`id`,`salon_id`),
	FOREIGN KEY (`kind_id`,`salon_id`) REFERENCES `resource_kind`(`id`,`salon_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `booking` ADD COLUMN `resources` blob CONSTRAINT "booking_resources" CHECK(length(`resources`) BETWEEN 16 AND 128 AND length(`resources`) % 16 = 0);
--> statement-breakpoint
-- What foreign keys cannot say of ids in a row: each is a unit of the salon, and no two are of one kind.
CREATE TRIGGER booking_units_insert BEFORE INSERT ON booking
WHEN NEW.resources IS NOT NULL AND length(NEW.resources) / 16 <> (
  SELECT count(DISTINCT resource.kind_id) FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS nth
  JOIN resource ON resource.id = substr(NEW.resources, 1 + 16 * nth.column1, 16) AND resource.salon_id = NEW.salon_id
)
BEGIN
  SELECT RAISE(ABORT, 'a booking has units of its salon, one of a kind');
END;
--> statement-breakpoint
CREATE TRIGGER booking_units_update BEFORE UPDATE OF resources, salon_id ON booking
WHEN NEW.resources IS NOT NULL AND length(NEW.resources) / 16 <> (
  SELECT count(DISTINCT resource.kind_id) FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS nth
  JOIN resource ON resource.id = substr(NEW.resources, 1 + 16 * nth.column1, 16) AND resource.salon_id = NEW.salon_id
)
BEGIN
  SELECT RAISE(ABORT, 'a booking has units of its salon, one of a kind');
END;
--> statement-breakpoint
CREATE TRIGGER resource_stays_what_it_is BEFORE UPDATE OF id, kind_id, salon_id ON resource
WHEN NEW.id IS NOT OLD.id OR NEW.kind_id IS NOT OLD.kind_id OR NEW.salon_id IS NOT OLD.salon_id
BEGIN
  SELECT RAISE(ABORT, 'a unit stays of its kind and salon');
END;
--> statement-breakpoint
-- OR REPLACE would delete it without asking the trigger below.
CREATE TRIGGER resource_never_replaced BEFORE INSERT ON resource
WHEN EXISTS (SELECT 1 FROM resource WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a unit is never replaced');
END;
--> statement-breakpoint
-- Looks through the bookings: a unit is removed only when its creation is taken back.
CREATE TRIGGER resource_of_bookings_never_deleted BEFORE DELETE ON resource
WHEN EXISTS (SELECT 1 FROM booking WHERE instr(resources, OLD.id) > 0)
BEGIN
  SELECT RAISE(ABORT, 'a unit that a booking has is never deleted');
END;
--> statement-breakpoint
DROP VIEW booking_hold;
--> statement-breakpoint
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
  FROM booking WHERE processing_minutes IS NOT NULL AND status IN ('pending', 'confirmed', 'arrived')
  UNION ALL
  SELECT substr(resources, 1 + 16 * nth.column1, 16),
    start_time - buffer_before_minutes * 60000,
    end_time + buffer_after_minutes * 60000,
    id
  FROM booking CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS nth
  WHERE 16 * nth.column1 < length(resources) AND status IN ('pending', 'confirmed', 'arrived');
--> statement-breakpoint
DROP TRIGGER booking_holds_update;
--> statement-breakpoint
-- As before, and of the units that the booking had.
CREATE TRIGGER booking_holds_update
AFTER UPDATE OF staff_id, start_time, end_time, buffer_before_minutes, buffer_after_minutes, processing_after_minutes, processing_minutes, resources, status ON booking
BEGIN
  DELETE FROM hold
  WHERE booking_id = OLD.id
    AND resource_id IN (
      SELECT OLD.staff_id UNION ALL
      SELECT substr(OLD.resources, 1 + 16 * nth.column1, 16) FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS nth WHERE 16 * nth.column1 < length(OLD.resources)
    )
    AND start_time IN (
      OLD.start_time - OLD.buffer_before_minutes * 60000,
      OLD.start_time + (OLD.processing_after_minutes + OLD.processing_minutes) * 60000
    )
    AND NOT EXISTS (
      SELECT 1 FROM booking_hold AS due
      WHERE due.booking_id = OLD.id AND due.resource_id = hold.resource_id
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
