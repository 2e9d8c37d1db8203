-- A client may be erased: the record stays without anything about the person, and so do the bookings.
ALTER TABLE `client` ADD COLUMN `erased_on` text CONSTRAINT "client_erased_on" CHECK("erased_on" IS date("erased_on") AND ("erased_on" IS NULL OR ("name" = '•••'
    AND coalesce("phone", "email", "notes", "alert", "birthday", "may_contact") IS NULL)));
--> statement-breakpoint
-- What of a change is about a person stands beside the rest of it. The chain holds a digest of it with a salt, so that it can be erased and the chain goes on.
ALTER TABLE `change` ADD COLUMN `personal` text CONSTRAINT "change_personal" CHECK(json_valid("personal"));
--> statement-breakpoint
ALTER TABLE `change` ADD COLUMN `salt` blob CONSTRAINT "change_salt" CHECK(("salt" IS NULL) = ("personal" IS NULL) AND ("salt" IS NULL OR length("salt") = 16));
--> statement-breakpoint
ALTER TABLE `change` ADD COLUMN `digest` blob CONSTRAINT "change_digest" CHECK("digest" IS NULL OR (length("digest") = 32 AND "personal" IS NULL));
--> statement-breakpoint
ALTER TABLE `change` ADD COLUMN `erases` text CONSTRAINT "change_erases" CHECK("erases" IS NULL
    OR (json_valid("erases") AND "entity" = 'client' AND "action" = 'clients.erase'));
--> statement-breakpoint
-- What an erasure looks for, and no index of bookings leads to: clients who were removed, what somebody waited for, bookings that became another client's.
CREATE INDEX `change_of_removed_client` ON `change` (`entity_id`) WHERE entity = 'client' AND snapshot IS NULL;
--> statement-breakpoint
CREATE INDEX `change_of_waiting` ON `change` (`entity_id`) WHERE entity = 'waitlist_entry';
--> statement-breakpoint
CREATE INDEX `change_of_booked_client` ON `change` (`entity_id`) WHERE entity = 'booking' AND instr(snapshot, '"clientId":') > 0;
--> statement-breakpoint
DROP TRIGGER change_never_updated;
--> statement-breakpoint
-- An entry is never changed. What it says of a person may give way to its digest, where the newest entry says that it erases just that.
CREATE TRIGGER change_only_erased BEFORE UPDATE ON change
WHEN (NEW.sequence, NEW.at, NEW.actor, NEW.action, NEW.salon_id, NEW.entity, NEW.entity_id, NEW.snapshot, NEW.hash, NEW.erases)
    IS NOT (OLD.sequence, OLD.at, OLD.actor, OLD.action, OLD.salon_id, OLD.entity, OLD.entity_id, OLD.snapshot, OLD.hash, OLD.erases)
  OR OLD.personal IS NULL OR NEW.personal IS NOT NULL OR NEW.digest IS NULL
  OR NOT EXISTS (SELECT 1 FROM json_each((SELECT erases FROM change ORDER BY sequence DESC LIMIT 1)) WHERE value IS OLD.sequence)
BEGIN
  SELECT RAISE(ABORT, 'the history is never changed');
END;
