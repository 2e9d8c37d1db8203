-- Where the history ends. A chain of hashes tells every edit inside it, but not that its newest entries were cut off as a whole.
CREATE TABLE `history_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` blob NOT NULL,
	CONSTRAINT "history_head_id" CHECK(`id` = 1),
	CONSTRAINT "history_head_sequence" CHECK(`sequence` >= 0),
	CONSTRAINT "history_head_hash" CHECK(length(`hash`) = 32)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `history_head` (`id`, `sequence`, `hash`)
SELECT 1, ifnull(max(`sequence`), 0), ifnull((SELECT `hash` FROM `change` ORDER BY `sequence` DESC LIMIT 1), zeroblob(32)) FROM `change`;
--> statement-breakpoint
-- It moves with every entry, whoever writes it.
CREATE TRIGGER change_moves_head AFTER INSERT ON change
BEGIN
  UPDATE history_head SET sequence = NEW.sequence, hash = NEW.hash WHERE id = 1;
END;
--> statement-breakpoint
-- It moves forward, by one, to an entry that is there; and it stays.
CREATE TRIGGER history_head_only_forward BEFORE UPDATE ON history_head
WHEN NEW.id IS NOT OLD.id OR NEW.sequence IS NOT OLD.sequence + 1
  OR NEW.hash IS NOT (SELECT hash FROM change WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'the head of the history moves with its entries');
END;
--> statement-breakpoint
CREATE TRIGGER history_head_never_deleted BEFORE DELETE ON history_head
BEGIN
  SELECT RAISE(ABORT, 'the head of the history is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER history_head_never_replaced BEFORE INSERT ON history_head
WHEN EXISTS (SELECT 1 FROM history_head)
BEGIN
  SELECT RAISE(ABORT, 'the history has one head');
END;
