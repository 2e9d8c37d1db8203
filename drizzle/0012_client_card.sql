-- Of a client: what whoever books must know, the day and month of their birthday, and whether they may be contacted, with the date of that answer.
ALTER TABLE `client` ADD COLUMN `alert` text CONSTRAINT "client_alert" CHECK(length("alert") <= 200);
--> statement-breakpoint
ALTER TABLE `client` ADD COLUMN `birthday` text CONSTRAINT "client_birthday" CHECK('2000-' || "birthday" IS date('2000-' || "birthday"));
--> statement-breakpoint
ALTER TABLE `client` ADD COLUMN `may_contact` integer CONSTRAINT "client_may_contact" CHECK("may_contact" IN (0, 1));
--> statement-breakpoint
ALTER TABLE `client` ADD COLUMN `contact_asked_on` text CONSTRAINT "client_contact_asked_on" CHECK("contact_asked_on" IS date("contact_asked_on") AND ("contact_asked_on" IS NULL) = ("may_contact" IS NULL));
