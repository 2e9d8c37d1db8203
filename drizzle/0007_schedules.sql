-- Schedules that take the place of a person's undated week from a date on, in one to eight weeks that take turns; and from when until when
-- somebody works here.
CREATE TABLE `schedule` (
	`id` blob PRIMARY KEY NOT NULL,
	`staff_id` blob NOT NULL,
	`version` integer NOT NULL,
	`from` text NOT NULL,
	`weeks` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT "schedule_id" CHECK(length("schedule"."id") = 16),
	CONSTRAINT "schedule_version" CHECK("schedule"."version" >= 1),
	CONSTRAINT "schedule_from" CHECK("schedule"."from" IS date("schedule"."from")),
	CONSTRAINT "schedule_weeks" CHECK("schedule"."weeks" BETWEEN 1 AND 8)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `schedule_of_staff` ON `schedule` (`staff_id`,`from`);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedule_of_weeks` ON `schedule` (`id`,`weeks`);
--> statement-breakpoint
CREATE TABLE `schedule_window` (
	`schedule_id` blob NOT NULL,
	`weeks` integer NOT NULL,
	`week` integer NOT NULL,
	`day_of_week` integer NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	`is_active` integer NOT NULL,
	PRIMARY KEY(`schedule_id`, `week`, `day_of_week`, `start_time`),
	FOREIGN KEY (`schedule_id`,`weeks`) REFERENCES `schedule`(`id`,`weeks`),
	CONSTRAINT "schedule_window_week" CHECK("schedule_window"."week" BETWEEN 1 AND "schedule_window"."weeks"),
	CONSTRAINT "schedule_window_day" CHECK("schedule_window"."day_of_week" BETWEEN 0 AND 6),
	CONSTRAINT "schedule_window_window" CHECK("schedule_window"."start_time" GLOB '[0-2][0-9]:[0-5][0-9]' AND "schedule_window"."end_time" GLOB '[0-2][0-9]:[0-5][0-9]' AND "schedule_window"."start_time" < "schedule_window"."end_time" AND "schedule_window"."end_time" <= '24:00'),
	CONSTRAINT "schedule_window_is_active" CHECK("schedule_window"."is_active" IN (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `staff` ADD COLUMN `starts_on` text CONSTRAINT "staff_starts_on" CHECK("starts_on" IS date("starts_on"));
--> statement-breakpoint
ALTER TABLE `staff` ADD COLUMN `ends_on` text CONSTRAINT "staff_ends_on" CHECK("ends_on" IS date("ends_on") AND "starts_on" <= "ends_on");
