-- Time off is of two kinds: somebody is away, or the reception blocks time of somebody at work; and it has a version, for blocked time is moved by hand.
ALTER TABLE `time_off` ADD COLUMN `version` integer NOT NULL DEFAULT 1 CONSTRAINT "time_off_version" CHECK("version" >= 1);
--> statement-breakpoint
ALTER TABLE `time_off` ADD COLUMN `kind` text NOT NULL DEFAULT 'away' CONSTRAINT "time_off_kind" CHECK("kind" IN ('away', 'blocked'));
