-- Clients who wait for a place: what for, with whom, and when it would suit. An entry that was booked stays, and names its booking.
CREATE TABLE `waitlist_entry` (
	`id` blob PRIMARY KEY NOT NULL,
	`salon_id` blob NOT NULL,
	`version` integer NOT NULL,
	`client_id` blob NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`days_of_week` integer NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	`notes` text,
	`created_at` integer NOT NULL,
	`booking_id` blob,
	FOREIGN KEY (`client_id`,`salon_id`) REFERENCES `client`(`id`,`salon_id`),
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`),
	CONSTRAINT "waitlist_entry_id" CHECK(length("waitlist_entry"."id") = 16),
	CONSTRAINT "waitlist_entry_version" CHECK("waitlist_entry"."version" >= 1),
	CONSTRAINT "waitlist_entry_dates" CHECK("waitlist_entry"."from" IS date("waitlist_entry"."from") AND "waitlist_entry"."until" IS date("waitlist_entry"."until") AND "waitlist_entry"."from" <= "waitlist_entry"."until"),
	CONSTRAINT "waitlist_entry_days" CHECK("waitlist_entry"."days_of_week" BETWEEN 1 AND 127),
	CONSTRAINT "waitlist_entry_window" CHECK("waitlist_entry"."start_time" GLOB '[0-2][0-9]:[0-5][0-9]' AND "waitlist_entry"."end_time" GLOB '[0-2][0-9]:[0-5][0-9]' AND "waitlist_entry"."start_time" < "waitlist_entry"."end_time" AND "waitlist_entry"."end_time" <= '24:00'),
	CONSTRAINT "waitlist_entry_notes" CHECK(length("waitlist_entry"."notes") <= 2000)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `waitlist_entry_waiting` ON `waitlist_entry` (`salon_id`,`created_at`) WHERE booking_id IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX `waitlist_entry_ended` ON `waitlist_entry` (`booking_id`) WHERE booking_id IS NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX `waitlist_entry_of_salon` ON `waitlist_entry` (`id`,`salon_id`);
--> statement-breakpoint
CREATE TABLE `waitlist_service` (
	`entry_id` blob NOT NULL,
	`position` integer NOT NULL,
	`service_id` blob NOT NULL,
	`salon_id` blob NOT NULL,
	PRIMARY KEY(`entry_id`, `position`),
	FOREIGN KEY (`entry_id`,`salon_id`) REFERENCES `waitlist_entry`(`id`,`salon_id`),
	FOREIGN KEY (`service_id`,`salon_id`) REFERENCES `service`(`id`,`salon_id`),
	CONSTRAINT "waitlist_service_position" CHECK("waitlist_service"."position" BETWEEN 0 AND 11)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `waitlist_staff` (
	`entry_id` blob NOT NULL,
	`staff_id` blob NOT NULL,
	`salon_id` blob NOT NULL,
	PRIMARY KEY(`entry_id`, `staff_id`),
	FOREIGN KEY (`entry_id`,`salon_id`) REFERENCES `waitlist_entry`(`id`,`salon_id`),
	FOREIGN KEY (`staff_id`,`salon_id`) REFERENCES `staff`(`id`,`salon_id`)
) STRICT, WITHOUT ROWID;
