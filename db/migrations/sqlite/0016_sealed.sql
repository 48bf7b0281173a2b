CREATE TABLE `sealed_keys` (
	`recipient` text PRIMARY KEY NOT NULL,
	`official_id` text NOT NULL,
	`wrapped` text NOT NULL,
	`made_on` text NOT NULL,
	`retired_on` text,
	FOREIGN KEY (`official_id`) REFERENCES `officials`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sealed_keys_official` ON `sealed_keys` (`official_id`);--> statement-breakpoint
CREATE TABLE `sealed_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`author` text NOT NULL,
	`week` text NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `sealed_threads`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sealed_messages_author" CHECK("sealed_messages"."author" in ('resident', 'inspector'))
);
--> statement-breakpoint
CREATE INDEX `sealed_messages_thread` ON `sealed_messages` (`thread_id`);--> statement-breakpoint
CREATE INDEX `sealed_messages_week` ON `sealed_messages` (`week`);--> statement-breakpoint
CREATE TABLE `sealed_threads` (
	`id` text PRIMARY KEY NOT NULL,
	`lookup` text NOT NULL,
	`level` text NOT NULL,
	`province_code` text NOT NULL,
	`week` text NOT NULL,
	CONSTRAINT "sealed_threads_level" CHECK("sealed_threads"."level" in ('commune', 'province'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_threads_lookup` ON `sealed_threads` (`lookup`);--> statement-breakpoint
CREATE INDEX `sealed_threads_route` ON `sealed_threads` (`province_code`,`level`);