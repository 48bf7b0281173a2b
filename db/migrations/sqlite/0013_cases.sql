CREATE TABLE `case_clock_rules` (
	`number` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`step` text NOT NULL,
	`days` integer NOT NULL,
	`counts` text NOT NULL,
	`from` text NOT NULL,
	`source` text NOT NULL,
	`corrected_at` text NOT NULL,
	`actor` text NOT NULL,
	CONSTRAINT "case_clock_rules_counts" CHECK("case_clock_rules"."counts" in ('working', 'calendar'))
);
--> statement-breakpoint
CREATE TABLE `case_contacts` (
	`unit_code` text NOT NULL,
	`case_id` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	PRIMARY KEY(`unit_code`, `case_id`),
	FOREIGN KEY (`unit_code`,`case_id`) REFERENCES `cases`(`unit_code`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_counts` (
	`unit_code` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`month` text NOT NULL,
	`measure` text NOT NULL,
	`value` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`unit_code`, `kind`, `subject`, `month`, `measure`, `value`)
);
--> statement-breakpoint
CREATE TABLE `case_events` (
	`unit_code` text NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`key` text NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`unit_code`, `case_id`, `number`),
	FOREIGN KEY (`unit_code`,`case_id`) REFERENCES `cases`(`unit_code`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_events_key` ON `case_events` (`unit_code`,`case_id`,`key`);--> statement-breakpoint
CREATE TABLE `case_files` (
	`unit_code` text NOT NULL,
	`case_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`unit_code`, `case_id`, `id`),
	FOREIGN KEY (`unit_code`,`case_id`,`number`) REFERENCES `case_events`(`unit_code`,`case_id`,`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_files_type" CHECK("case_files"."type" in ('application/pdf', 'image/webp'))
);
--> statement-breakpoint
CREATE TABLE `case_list` (
	`unit_code` text NOT NULL,
	`case_id` text NOT NULL,
	`province_code` text NOT NULL,
	`handler` text NOT NULL,
	`assignee` text NOT NULL,
	`state` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`mode` text NOT NULL,
	`is_urgent` integer NOT NULL,
	`queue_key` text NOT NULL,
	`opened_on` text NOT NULL,
	`due_on` text,
	`answered_on` text,
	`over_on` text,
	`answered_late` integer NOT NULL,
	`verdict` text NOT NULL,
	`done_verdict` text NOT NULL,
	`is_agreed` integer NOT NULL,
	`is_published` integer NOT NULL,
	`is_cleared` integer NOT NULL,
	`is_held` integer NOT NULL,
	PRIMARY KEY(`unit_code`, `case_id`)
);
--> statement-breakpoint
CREATE INDEX `case_list_queue` ON `case_list` (`handler`,`state`,`queue_key`);--> statement-breakpoint
CREATE INDEX `case_list_province` ON `case_list` (`province_code`,`state`,`queue_key`);--> statement-breakpoint
CREATE INDEX `case_list_over` ON `case_list` (`over_on`);--> statement-breakpoint
CREATE TABLE `case_texts` (
	`unit_code` text NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`unit_code`, `case_id`, `number`),
	FOREIGN KEY (`unit_code`,`case_id`,`number`) REFERENCES `case_events`(`unit_code`,`case_id`,`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`unit_code` text NOT NULL,
	`id` text NOT NULL,
	`province_code` text NOT NULL,
	`secret_hash` text NOT NULL,
	`sent_digest` text NOT NULL,
	`events` integer NOT NULL,
	PRIMARY KEY(`unit_code`, `id`)
);
--> statement-breakpoint
CREATE TABLE `public_cases` (
	`unit_code` text NOT NULL,
	`case_id` text NOT NULL,
	`province_code` text NOT NULL,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`opened_on` text NOT NULL,
	`answered_on` text,
	`place` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`folded` text NOT NULL,
	PRIMARY KEY(`unit_code`, `case_id`),
	FOREIGN KEY (`unit_code`,`case_id`) REFERENCES `cases`(`unit_code`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `public_cases_province` ON `public_cases` (`province_code`,`opened_on`);--> statement-breakpoint
CREATE TRIGGER `case_events_are_unchanged` BEFORE UPDATE ON `case_events` BEGIN SELECT RAISE(ABORT, 'events of cases are not changed'); END;--> statement-breakpoint
CREATE TRIGGER `case_events_are_kept` BEFORE DELETE ON `case_events` WHEN OLD.`unit_code` NOT BETWEEN '99000' AND '99999' BEGIN SELECT RAISE(ABORT, 'events of cases are not deleted'); END;
