CREATE TABLE `not_found_counts` (
	`unit_code` text NOT NULL,
	`duty` text NOT NULL,
	`day` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`unit_code`, `duty`, `day`)
);
