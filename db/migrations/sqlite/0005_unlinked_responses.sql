CREATE TABLE `arrivals` (
	`received_at` text NOT NULL,
	`unit_code` text NOT NULL,
	`id` text NOT NULL,
	`is_judged` integer NOT NULL,
	PRIMARY KEY(`received_at`, `unit_code`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `arrivals_waiting` ON `arrivals` (`received_at`,`unit_code`,`id`) WHERE not "arrivals"."is_judged";--> statement-breakpoint
-- What was not judged yet and what that is judged beside: judging again changes nothing.
INSERT INTO `arrivals` SELECT `received_at`, `unit_code`, `id`, false FROM `responses` WHERE `received_at` > coalesce((SELECT strftime('%Y-%m-%dT%H:%M:%fZ', `value`, '-1 day', '-10 minutes') FROM `settings` WHERE `key` = 'responses-swept-until'), '');--> statement-breakpoint
DELETE FROM `settings` WHERE `key` = 'responses-swept-until';--> statement-breakpoint
-- Without a row number, so that the order of the rows on the disk is that of their random ids.
CREATE TABLE `new_responses` (
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
	`received_on` text NOT NULL,
	`answers` text NOT NULL,
	`set_aside` text,
	`decision` text,
	PRIMARY KEY(`unit_code`, `id`),
	FOREIGN KEY (`instrument`,`version`) REFERENCES `instrument_versions`(`instrument`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responses_mode" CHECK("mode" in ('web', 'kiosk', 'paper', 'phone')),
	CONSTRAINT "responses_assurance" CHECK("assurance" in ('open', 'verified')),
	CONSTRAINT "responses_decision" CHECK("decision" is null or ("set_aside" is not null and "decision" in ('kept-out', 'released')))
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `new_responses` SELECT `unit_code`, `id`, `instrument`, `version`, `service`, `mode`, `assurance`, `visited`, `sex`, `age_group`, date(`received_at`, '+7 hours'), `answers`, `set_aside`, `decision` FROM `responses` ORDER BY `unit_code`, `id`;--> statement-breakpoint
DROP TABLE `responses`;--> statement-breakpoint
ALTER TABLE `new_responses` RENAME TO `responses`;--> statement-breakpoint
CREATE INDEX `responses_set_aside` ON `responses` (`unit_code`,`instrument`,`version`) WHERE "responses"."set_aside" is not null;--> statement-breakpoint
CREATE INDEX `responses_decided` ON `responses` (`unit_code`,`instrument`,`version`,`decision`) WHERE "responses"."decision" is not null;--> statement-breakpoint
CREATE TABLE `visit_sheets` (
	`unit_code` text NOT NULL,
	`sheet` text NOT NULL,
	`made_on` text NOT NULL,
	`secret` integer NOT NULL,
	PRIMARY KEY(`unit_code`, `sheet`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `visit_uses` (
	`unit_code` text NOT NULL,
	`mark` text NOT NULL,
	`sheet` text NOT NULL,
	`secret` integer NOT NULL,
	PRIMARY KEY(`unit_code`, `mark`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `new_visit_codes` (
	`unit_code` text NOT NULL,
	`hash` text NOT NULL,
	`sheet` text NOT NULL,
	`service` text NOT NULL,
	`made_on` text NOT NULL,
	`is_used` integer NOT NULL,
	PRIMARY KEY(`unit_code`, `hash`)
) WITHOUT ROWID;
--> statement-breakpoint
-- The day on which a code was used goes.
INSERT INTO `new_visit_codes` SELECT `unit_code`, `hash`, `made_on` || '.' || `service`, `service`, `made_on`, `used_on` IS NOT NULL FROM `visit_codes` ORDER BY `unit_code`, `hash`;--> statement-breakpoint
DROP TABLE `visit_codes`;--> statement-breakpoint
ALTER TABLE `new_visit_codes` RENAME TO `visit_codes`;--> statement-breakpoint
INSERT INTO `visit_sheets` SELECT DISTINCT `unit_code`, `sheet`, `made_on`, 0 FROM `visit_codes`;
