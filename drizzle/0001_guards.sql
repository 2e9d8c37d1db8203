-- The guards: what a CHECK cannot say, stated where no path can go round it, not even raw SQL. The desk refuses to open a database
-- from which one of them is missing (guards.ts). One statement per trigger; RAISE(ABORT) is not softened by OR IGNORE or OR REPLACE.

-- R13: no two blocks of one person overlap, [start, end) against [start, end); a status that does not block has none (booking_blocks). The blocks that are there do not overlap each other, so
-- of those that begin before the new one ends, the last is also the last to end: if it is over when the new one begins, all are. One
-- step in the partial index, whatever the number of bookings. (The desk audits every pair when it opens a database.)
CREATE TRIGGER booking_no_overlap_insert AFTER INSERT ON booking
WHEN NEW.block_start IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'overlap') WHERE (
    SELECT other.block_end FROM booking AS other
    WHERE other.staff_id = NEW.staff_id
      AND other.block_start < NEW.block_end
      AND other.id <> NEW.id
    ORDER BY other.block_start DESC LIMIT 1
  ) > NEW.block_start;
END;
--> statement-breakpoint
CREATE TRIGGER booking_no_overlap_update
AFTER UPDATE OF id, staff_id, block_start, block_end ON booking
WHEN NEW.block_start IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'overlap') WHERE (
    SELECT other.block_end FROM booking AS other
    WHERE other.staff_id = NEW.staff_id
      AND other.block_start < NEW.block_end
      AND other.id <> NEW.id
    ORDER BY other.block_start DESC LIMIT 1
  ) > NEW.block_start;
END;
--> statement-breakpoint
-- A booking is cancelled, never removed.
CREATE TRIGGER booking_never_deleted BEFORE DELETE ON booking
BEGIN
  SELECT RAISE(ABORT, 'a booking is never deleted');
END;
--> statement-breakpoint
-- Nor is it replaced: OR REPLACE deletes without asking the trigger above, unless the connection has recursive_triggers on.
CREATE TRIGGER booking_never_replaced BEFORE INSERT ON booking
WHEN EXISTS (SELECT 1 FROM booking WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a booking is never replaced');
END;
--> statement-breakpoint
-- Nor does it take another's id: UPDATE OR REPLACE would delete the other one, without asking.
CREATE TRIGGER booking_id_never_changed BEFORE UPDATE OF id ON booking
WHEN NEW.id IS NOT OLD.id
BEGIN
  SELECT RAISE(ABORT, 'a booking keeps its id');
END;
--> statement-breakpoint
-- The history grows at its end and nowhere else.
CREATE TRIGGER change_without_gap BEFORE INSERT ON change
WHEN NEW.sequence IS NOT (SELECT ifnull(max(sequence), 0) + 1 FROM change)
BEGIN
  SELECT RAISE(ABORT, 'the history has no gap');
END;
--> statement-breakpoint
CREATE TRIGGER change_never_updated BEFORE UPDATE ON change
BEGIN
  SELECT RAISE(ABORT, 'the history is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER change_never_deleted BEFORE DELETE ON change
BEGIN
  SELECT RAISE(ABORT, 'the history is never deleted');
END;
