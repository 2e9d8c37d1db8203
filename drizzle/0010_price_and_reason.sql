-- What a booking costs, kept as its terms are, and why it was cancelled.
ALTER TABLE `booking` ADD COLUMN `price_cents` integer CONSTRAINT "booking_price" CHECK(`price_cents` >= 0);
--> statement-breakpoint
ALTER TABLE `booking` ADD COLUMN `cancellation_reason` text CONSTRAINT "booking_cancellation_reason" CHECK(`cancellation_reason` IS NULL OR (length(`cancellation_reason`) <= 200 AND `status` = 'cancelled'));
