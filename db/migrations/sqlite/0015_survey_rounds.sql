-- Without row numbers, so that the order of the rows on the disk is that of their random ids.
CREATE TABLE `round_responses` (
	`unit_code` text NOT NULL,
	`id` text NOT NULL,
	`round` text NOT NULL,
	`service` text NOT NULL,
	`mode` text NOT NULL,
	`visited` text,
	`sex` text,
	`age_group` text,
	`answers` text NOT NULL,
	PRIMARY KEY(`unit_code`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `round_responses_round` ON `round_responses` (`round`,`unit_code`);--> statement-breakpoint
CREATE TABLE `round_results` (
	`unit_code` text NOT NULL,
	`round` text NOT NULL,
	`published` text NOT NULL,
	PRIMARY KEY(`unit_code`, `round`)
);
--> statement-breakpoint
CREATE TABLE `survey_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_code` text NOT NULL,
	`name` text NOT NULL,
	`instrument` text NOT NULL,
	`version` text NOT NULL,
	`unit_codes` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`setting` text NOT NULL,
	`digest` text NOT NULL,
	`made_at` text NOT NULL,
	`closed_at` text,
	`closed_because` text NOT NULL,
	FOREIGN KEY (`instrument`,`version`) REFERENCES `instrument_versions`(`instrument`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "survey_rounds_days" CHECK("survey_rounds"."from" <= "survey_rounds"."until")
);
--> statement-breakpoint
CREATE INDEX `survey_rounds_unit` ON `survey_rounds` (`unit_code`);--> statement-breakpoint
ALTER TABLE `visit_sheets` ADD `round` text DEFAULT '' NOT NULL;