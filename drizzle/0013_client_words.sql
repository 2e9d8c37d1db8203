-- The words that a client is found by: without them one that stands behind the first of a name, or in the notes, would be looked for in every client.
CREATE TABLE `client_word` (
	`salon_id` blob NOT NULL,
	`word` text NOT NULL,
	`client_id` blob NOT NULL,
	PRIMARY KEY(`salon_id`, `word`, `client_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- Digits may stand anywhere in a number, so all are looked through: in the index, without going to the clients.
DROP INDEX `client_by_name`;
--> statement-breakpoint
CREATE INDEX `client_by_name` ON `client` (`salon_id`,`name_key`,`phone_key`);
