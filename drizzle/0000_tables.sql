-- All tables of the desk. Edited by hand after drizzle-kit: STRICT and WITHOUT ROWID are not Drizzle's to say, and the columns of a
-- CHECK need no table before them. A record lives in the tree of its id: one page less to read, to write and to sync than a row beside
-- an index of its id. No foreign key cascades: nothing may ever take a booking with it.
CREATE TABLE `availability_window` (
	`id` blob PRIMARY KEY NOT NULL,
	`staff_id` blob NOT NULL,
	`day_of_week` integer NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	`is_active` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT "availability_window_id" CHECK(length(`id`) = 16),
	CONSTRAINT "availability_window_day" CHECK(`day_of_week` BETWEEN 0 AND 6),
	CONSTRAINT "availability_window_window" CHECK(`start_time` GLOB '[0-2][0-9]:[0-5][0-9]' AND `end_time` GLOB '[0-2][0-9]:[0-5][0-9]' AND `start_time` < `end_time` AND `end_time` <= '24:00'),
	CONSTRAINT "availability_window_is_active" CHECK(`is_active` IN (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `availability_window_of_staff` ON `availability_window` (`staff_id`,`day_of_week`,`start_time`);--> statement-breakpoint
CREATE TABLE `booking` (
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
	`block_start` integer,
	`block_end` integer,
	FOREIGN KEY (`staff_id`,`salon_id`) REFERENCES `staff`(`id`,`salon_id`),
	FOREIGN KEY (`service_id`,`salon_id`) REFERENCES `service`(`id`,`salon_id`),
	FOREIGN KEY (`client_id`,`salon_id`) REFERENCES `client`(`id`,`salon_id`),
	CONSTRAINT "booking_id" CHECK(length(`id`) = 16),
	CONSTRAINT "booking_version" CHECK(`version` >= 1),
	CONSTRAINT "booking_status" CHECK(`status` IN ('pending', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show')),
	CONSTRAINT "booking_interval" CHECK(`start_time` < `end_time`),
	CONSTRAINT "booking_minutes" CHECK(`start_time` % 60000 = 0 AND `end_time` % 60000 = 0),
	CONSTRAINT "booking_length" CHECK(`end_time` - `start_time` = `duration_minutes` * 60000),
	CONSTRAINT "booking_blocks" CHECK(`block_start` IS CASE WHEN `status` IN ('pending', 'confirmed', 'arrived')
      THEN `start_time` - `buffer_before_minutes` * 60000 END
    AND `block_end` IS CASE WHEN `status` IN ('pending', 'confirmed', 'arrived')
      THEN `end_time` + `buffer_after_minutes` * 60000 END),
	CONSTRAINT "booking_longest_block" CHECK(`buffer_before_minutes` >= 0 AND `buffer_after_minutes` >= 0
    AND `buffer_before_minutes` + `duration_minutes` + `buffer_after_minutes` <= 1440),
	CONSTRAINT "booking_notes" CHECK(length(`notes`) <= 2000)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `booking_blocks` ON `booking` (`staff_id`,`block_start`,`block_end`) WHERE block_start IS NOT NULL;--> statement-breakpoint
CREATE INDEX `booking_by_day` ON `booking` (`salon_id`,`start_time`);--> statement-breakpoint
CREATE INDEX `booking_by_client` ON `booking` (`client_id`,`start_time`) WHERE client_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `business_hours` (
	`salon_id` blob NOT NULL,
	`day_of_week` integer NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	PRIMARY KEY(`salon_id`, `day_of_week`, `start_time`),
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`),
	CONSTRAINT "business_hours_day" CHECK(`day_of_week` BETWEEN 0 AND 6),
	CONSTRAINT "business_hours_window" CHECK(`start_time` GLOB '[0-2][0-9]:[0-5][0-9]' AND `end_time` GLOB '[0-2][0-9]:[0-5][0-9]' AND `start_time` < `end_time` AND `end_time` <= '24:00')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `change` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`salon_id` blob NOT NULL,
	`entity` text NOT NULL,
	`entity_id` ANY NOT NULL,
	`snapshot` text,
	`hash` blob NOT NULL,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`),
	CONSTRAINT "change_sequence" CHECK(`sequence` >= 1),
	CONSTRAINT "change_hash" CHECK(length(`hash`) = 32),
	CONSTRAINT "change_snapshot" CHECK(json_valid(`snapshot`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `change_by_entity` ON `change` (`entity_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `client` (
	`id` blob PRIMARY KEY NOT NULL,
	`salon_id` blob NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`email` text,
	`notes` text,
	`name_key` text NOT NULL,
	`phone_key` text NOT NULL,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`),
	CONSTRAINT "client_id" CHECK(length(`id`) = 16),
	CONSTRAINT "client_version" CHECK(`version` >= 1),
	CONSTRAINT "client_name" CHECK(length(`name`) BETWEEN 1 AND 120),
	CONSTRAINT "client_phone" CHECK(length(`phone`) <= 40),
	CONSTRAINT "client_email" CHECK(length(`email`) <= 200),
	CONSTRAINT "client_notes" CHECK(length(`notes`) <= 2000)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `client_by_name` ON `client` (`salon_id`,`name_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `client_of_salon` ON `client` (`id`,`salon_id`);--> statement-breakpoint
CREATE TABLE `closure` (
	`id` blob PRIMARY KEY NOT NULL,
	`salon_id` blob NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`),
	CONSTRAINT "closure_id" CHECK(length(`id`) = 16),
	CONSTRAINT "closure_dates" CHECK(`start_date` IS date(`start_date`) AND `end_date` IS date(`end_date`) AND `start_date` <= `end_date`),
	CONSTRAINT "closure_reason" CHECK(length(`reason`) <= 200)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `closure_by_salon` ON `closure` (`salon_id`,`start_date`);--> statement-breakpoint
CREATE TABLE `date_override` (
	`staff_id` blob NOT NULL,
	`date` text NOT NULL,
	PRIMARY KEY(`staff_id`, `date`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT "date_override_date" CHECK(`date` IS date(`date`))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `date_override_window` (
	`staff_id` blob NOT NULL,
	`date` text NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	PRIMARY KEY(`staff_id`, `date`, `start_time`),
	FOREIGN KEY (`staff_id`,`date`) REFERENCES `date_override`(`staff_id`,`date`),
	CONSTRAINT "date_override_window_window" CHECK(`start_time` GLOB '[0-2][0-9]:[0-5][0-9]' AND `end_time` GLOB '[0-2][0-9]:[0-5][0-9]' AND `start_time` < `end_time` AND `end_time` <= '24:00')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `salon` (
	`id` blob PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`slot_minutes` integer NOT NULL,
	`days_without_hours` text NOT NULL,
	CONSTRAINT "salon_id" CHECK(length(`id`) = 16),
	CONSTRAINT "salon_version" CHECK(`version` >= 1),
	CONSTRAINT "salon_name" CHECK(length(`name`) BETWEEN 1 AND 120),
	CONSTRAINT "salon_slot_minutes" CHECK(`slot_minutes` IN (5, 10, 15, 20, 30, 60)),
	CONSTRAINT "salon_days_without_hours" CHECK(`days_without_hours` IN ('closed', 'open'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `service` (
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
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`),
	CONSTRAINT "service_id" CHECK(length(`id`) = 16),
	CONSTRAINT "service_version" CHECK(`version` >= 1),
	CONSTRAINT "service_name" CHECK(length(`name`) BETWEEN 1 AND 120),
	CONSTRAINT "service_terms" CHECK(`duration_minutes` > 0 AND `buffer_before_minutes` >= 0 AND `buffer_after_minutes` >= 0
    AND `buffer_before_minutes` + `duration_minutes` + `buffer_after_minutes` <= 1440),
	CONSTRAINT "service_price" CHECK(`price_cents` >= 0),
	CONSTRAINT "service_color" CHECK(length(`color`) <= 12),
	CONSTRAINT "service_is_active" CHECK(`is_active` IN (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `service_of_salon` ON `service` (`id`,`salon_id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` blob PRIMARY KEY NOT NULL,
	`salon_id` blob NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`color` text NOT NULL,
	`is_active` integer NOT NULL,
	`offers_all` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`),
	CONSTRAINT "staff_id" CHECK(length(`id`) = 16),
	CONSTRAINT "staff_version" CHECK(`version` >= 1),
	CONSTRAINT "staff_name" CHECK(length(`name`) BETWEEN 1 AND 120),
	CONSTRAINT "staff_color" CHECK(length(`color`) <= 12),
	CONSTRAINT "staff_is_active" CHECK(`is_active` IN (0, 1)),
	CONSTRAINT "staff_offers_all" CHECK(`offers_all` IN (0, 1)),
	CONSTRAINT "staff_position" CHECK(`position` >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_of_salon` ON `staff` (`id`,`salon_id`);--> statement-breakpoint
CREATE TABLE `staff_service` (
	`staff_id` blob NOT NULL,
	`service_id` blob NOT NULL,
	`salon_id` blob NOT NULL,
	PRIMARY KEY(`staff_id`, `service_id`),
	FOREIGN KEY (`staff_id`,`salon_id`) REFERENCES `staff`(`id`,`salon_id`),
	FOREIGN KEY (`service_id`,`salon_id`) REFERENCES `service`(`id`,`salon_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `time_off` (
	`id` blob PRIMARY KEY NOT NULL,
	`staff_id` blob NOT NULL,
	`start_time` integer NOT NULL,
	`end_time` integer NOT NULL,
	`reason` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT "time_off_id" CHECK(length(`id`) = 16),
	CONSTRAINT "time_off_interval" CHECK(`start_time` < `end_time`),
	CONSTRAINT "time_off_reason" CHECK(length(`reason`) <= 200)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `time_off_by_staff` ON `time_off` (`staff_id`,`start_time`);