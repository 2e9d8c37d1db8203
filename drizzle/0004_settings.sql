-- How the desk speaks and writes, once somebody has chosen. One row: the setting is the desk's, not a salon's.
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`locale` text NOT NULL,
	CONSTRAINT "settings_id" CHECK(`id` = 1),
	CONSTRAINT "settings_version" CHECK(`version` >= 1),
	CONSTRAINT "settings_locale" CHECK(length(`locale`) between 2 and 80)
) STRICT, WITHOUT ROWID;
