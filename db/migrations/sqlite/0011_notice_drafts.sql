CREATE TABLE `notice_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_code` text NOT NULL,
	`kind` text NOT NULL,
	`notice_id` text NOT NULL,
	`title` text NOT NULL,
	`period` text NOT NULL,
	`decision_number` text NOT NULL,
	`decision_date` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`file_name` text NOT NULL,
	`file_digest` text NOT NULL,
	`rows` text NOT NULL,
	`row_count` integer NOT NULL,
	`digest` text NOT NULL,
	`confirmed` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`state` text NOT NULL,
	`publish_at` text,
	`decided_by` text,
	`decided_at` text,
	`reason` text NOT NULL,
	`version` integer,
	CONSTRAINT "notice_drafts_state" CHECK("notice_drafts"."state" in ('draft', 'sent', 'returned', 'approved', 'published', 'withdrawn')),
	CONSTRAINT "notice_drafts_four_eyes" CHECK("notice_drafts"."state" not in ('approved', 'published') or ("notice_drafts"."decided_by" is not null and "notice_drafts"."decided_by" <> "notice_drafts"."written_by"))
);
--> statement-breakpoint
CREATE INDEX `notice_drafts_unit` ON `notice_drafts` (`unit_code`,`state`);--> statement-breakpoint
CREATE INDEX `notice_drafts_due` ON `notice_drafts` (`publish_at`) WHERE "notice_drafts"."state" = 'approved';--> statement-breakpoint
ALTER TABLE `notice_versions` ADD `title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `notice_versions` ADD `period` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `notice_versions` ADD `valid_to` text;--> statement-breakpoint
ALTER TABLE `notice_versions` ADD `digest` text DEFAULT '' NOT NULL;