CREATE TABLE `consultation_answers` (
	`unit_code` text NOT NULL,
	`notice_id` text NOT NULL,
	`number` integer NOT NULL,
	`row_key` text NOT NULL,
	`said` text NOT NULL,
	`outcome` text NOT NULL,
	`answer` text NOT NULL,
	`answered_at` text NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`unit_code`, `notice_id`, `number`),
	FOREIGN KEY (`unit_code`,`notice_id`) REFERENCES `notices`(`unit_code`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consultation_comments` (
	`unit_code` text NOT NULL,
	`notice_id` text NOT NULL,
	`id` text NOT NULL,
	`row_key` text NOT NULL,
	`text` text NOT NULL,
	`received_on` text NOT NULL,
	`answer_number` integer,
	`left_out` text NOT NULL,
	PRIMARY KEY(`unit_code`, `notice_id`, `id`),
	FOREIGN KEY (`unit_code`,`notice_id`) REFERENCES `notices`(`unit_code`,`id`) ON UPDATE no action ON DELETE no action
);
