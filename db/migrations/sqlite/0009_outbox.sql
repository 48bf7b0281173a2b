CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	`state` text NOT NULL,
	`next_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`fault` text NOT NULL,
	CONSTRAINT "outbox_state" CHECK("outbox"."state" in ('waiting', 'sent', 'dead'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_at`) WHERE "outbox"."state" = 'waiting';