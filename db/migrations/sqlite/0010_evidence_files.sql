CREATE TABLE `evidence_contents` (
	`unit_code` text NOT NULL,
	`file_id` text NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`unit_code`, `file_id`),
	FOREIGN KEY (`unit_code`,`file_id`) REFERENCES `evidence_files`(`unit_code`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`unit_code` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`digest` text NOT NULL,
	`stored_at` text NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`unit_code`, `id`),
	CONSTRAINT "evidence_files_type" CHECK("evidence_files"."type" in ('application/pdf', 'image/webp'))
);
--> statement-breakpoint
ALTER TABLE `progress` ADD `file_id` text DEFAULT '' NOT NULL;