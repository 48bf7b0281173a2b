CREATE TABLE `price_rows` (
	`unit_code` text NOT NULL,
	`notice_id` text NOT NULL,
	`position` integer NOT NULL,
	`folded` text NOT NULL,
	`cells` text NOT NULL,
	`previous` text,
	PRIMARY KEY(`unit_code`, `notice_id`, `position`)
);
