ALTER TABLE `case_list` ADD `apology` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_list` ADD `merged_into` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `case_list_merged` ON `case_list` (`merged_into`);--> statement-breakpoint
UPDATE `case_list` SET `apology` = 'signed' WHERE EXISTS (SELECT 1 FROM `case_events` AS `said` WHERE `said`.`unit_code` = `case_list`.`unit_code` AND `said`.`case_id` = `case_list`.`case_id` AND `said`.`type` = 'apologised' AND NOT EXISTS (SELECT 1 FROM `case_events` AS `later` WHERE `later`.`unit_code` = `said`.`unit_code` AND `later`.`case_id` = `said`.`case_id` AND `later`.`type` = 'reopened' AND `later`.`number` > `said`.`number`));--> statement-breakpoint
UPDATE `case_list` SET `merged_into` = (SELECT json_extract(`data`, '$.into') FROM `case_events` WHERE `case_events`.`unit_code` = `case_list`.`unit_code` AND `case_events`.`case_id` = `case_list`.`case_id` AND `type` = 'merged') WHERE `state` = 'merged';
