CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`unit_code` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `commitment_agencies` (
	`plan_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`plan_id`, `commitment_id`, `role`, `position`),
	FOREIGN KEY (`plan_id`,`commitment_id`) REFERENCES `commitments`(`plan_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "commitment_agencies_role" CHECK("commitment_agencies"."role" in ('lead', 'cooperating'))
);
--> statement-breakpoint
CREATE TABLE `commitment_indicators` (
	`plan_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`indicator` text NOT NULL,
	PRIMARY KEY(`plan_id`, `commitment_id`, `indicator`),
	FOREIGN KEY (`plan_id`,`commitment_id`) REFERENCES `commitments`(`plan_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `commitment_indicators_indicator` ON `commitment_indicators` (`indicator`);--> statement-breakpoint
CREATE TABLE `commitments` (
	`plan_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`origin` text NOT NULL,
	`scheme` text,
	`dimension` integer,
	`section` text NOT NULL,
	`code` text,
	`title` text NOT NULL,
	`text` text,
	`text_digest` text NOT NULL,
	`schedule_raw` text,
	`schedule_kind` text,
	`start` text,
	`due` text,
	`strictly_before` integer DEFAULT false NOT NULL,
	`first_line` integer NOT NULL,
	`last_line` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `id`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "commitments_origin" CHECK("commitments"."origin" in ('body', 'appendix')),
	CONSTRAINT "commitments_schedule" CHECK("commitments"."schedule_kind" in ('continuous', 'quarterly', 'yearly', 'once', 'range', 'event'))
);
--> statement-breakpoint
CREATE TABLE `instrument_versions` (
	`instrument` text NOT NULL,
	`version` text NOT NULL,
	`digest` text NOT NULL,
	`frozen_at` text NOT NULL,
	`definition` text NOT NULL,
	PRIMARY KEY(`instrument`, `version`)
);
--> statement-breakpoint
CREATE TABLE `notice_rows` (
	`unit_code` text NOT NULL,
	`notice_id` text NOT NULL,
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`cells` text NOT NULL,
	PRIMARY KEY(`unit_code`, `notice_id`, `version`, `position`),
	FOREIGN KEY (`unit_code`,`notice_id`,`version`) REFERENCES `notice_versions`(`unit_code`,`notice_id`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_rows_key` ON `notice_rows` (`unit_code`,`notice_id`,`version`,`key`);--> statement-breakpoint
CREATE TABLE `notice_versions` (
	`unit_code` text NOT NULL,
	`notice_id` text NOT NULL,
	`version` integer NOT NULL,
	`decision_number` text NOT NULL,
	`decision_date` text NOT NULL,
	`valid_from` text,
	`published_at` text NOT NULL,
	`file_name` text NOT NULL,
	`file_digest` text NOT NULL,
	`illustrative` integer NOT NULL,
	PRIMARY KEY(`unit_code`, `notice_id`, `version`),
	FOREIGN KEY (`unit_code`,`notice_id`) REFERENCES `notices`(`unit_code`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`unit_code` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`unit_code`, `id`)
);
--> statement-breakpoint
CREATE INDEX `notices_kind` ON `notices` (`kind`);--> statement-breakpoint
CREATE TABLE `plan_communes` (
	`plan_id` text NOT NULL,
	`unit_code` text NOT NULL,
	PRIMARY KEY(`unit_code`, `plan_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `plan_results` (
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`scheme` text NOT NULL,
	`year` integer NOT NULL,
	`dimension` integer,
	`score` real,
	`max` real,
	`change` real,
	`rank` integer,
	`of` integer,
	PRIMARY KEY(`plan_id`, `position`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text,
	`date` text,
	`place` text,
	`issuer` text NOT NULL,
	`province_code` text NOT NULL,
	`title` text NOT NULL,
	`summary` text,
	`original_title` text,
	`year_from` integer,
	`year_to` integer,
	`imported_at` text,
	`reading` text
);
--> statement-breakpoint
CREATE INDEX `plans_province` ON `plans` (`province_code`);--> statement-breakpoint
CREATE TABLE `publications` (
	`unit_code` text NOT NULL,
	`instrument` text NOT NULL,
	`version` text NOT NULL,
	`published_at` text NOT NULL,
	`since` text NOT NULL,
	`excluded` integer NOT NULL,
	`told` text NOT NULL,
	`history` text NOT NULL,
	PRIMARY KEY(`unit_code`, `instrument`, `version`)
);
--> statement-breakpoint
CREATE TABLE `published_values` (
	`scheme` text NOT NULL,
	`edition` text NOT NULL,
	`year` integer NOT NULL,
	`place` text NOT NULL,
	`indicator` text NOT NULL,
	`value` real,
	`state` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`scheme`, `year`, `place`, `indicator`),
	CONSTRAINT "published_values_state" CHECK("published_values"."state" in ('published', 'withheld', 'missing')),
	CONSTRAINT "published_values_value" CHECK(("published_values"."state" = 'published') = ("published_values"."value" is not null))
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`unit_code` text NOT NULL,
	`id` text NOT NULL,
	`instrument` text NOT NULL,
	`version` text NOT NULL,
	`service` text NOT NULL,
	`mode` text NOT NULL,
	`assurance` text NOT NULL,
	`visited` text,
	`sex` text,
	`age_group` text,
	`received_at` text NOT NULL,
	`answers` text NOT NULL,
	`quarantine` text,
	PRIMARY KEY(`unit_code`, `id`),
	FOREIGN KEY (`instrument`,`version`) REFERENCES `instrument_versions`(`instrument`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responses_mode" CHECK("responses"."mode" in ('web', 'kiosk', 'paper', 'phone')),
	CONSTRAINT "responses_assurance" CHECK("responses"."assurance" in ('open', 'verified'))
);
--> statement-breakpoint
CREATE INDEX `responses_received` ON `responses` (`received_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tallies` (
	`unit_code` text NOT NULL,
	`instrument` text NOT NULL,
	`version` text NOT NULL,
	`month` text NOT NULL,
	`groups` text NOT NULL,
	`group_counts` blob NOT NULL,
	`cells` text NOT NULL,
	`cell_counts` blob NOT NULL,
	PRIMARY KEY(`unit_code`, `instrument`, `version`, `month`)
);
--> statement-breakpoint
CREATE TABLE `unit_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`from_code` text NOT NULL,
	`from_name` text NOT NULL,
	`from_district` text NOT NULL,
	`from_province` text NOT NULL,
	`to_code` text NOT NULL,
	`effective_on` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `unit_changes_to` ON `unit_changes` (`to_code`);--> statement-breakpoint
CREATE TABLE `units` (
	`code` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`level` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`province_code` text NOT NULL,
	PRIMARY KEY(`code`, `valid_from`),
	CONSTRAINT "units_level" CHECK("units"."level" in ('province', 'district', 'commune'))
);
--> statement-breakpoint
CREATE INDEX `units_province` ON `units` (`province_code`,`level`);--> statement-breakpoint
CREATE TABLE `visit_codes` (
	`unit_code` text NOT NULL,
	`hash` text NOT NULL,
	`service` text NOT NULL,
	`made_on` text NOT NULL,
	`used_on` text,
	PRIMARY KEY(`unit_code`, `hash`)
);
