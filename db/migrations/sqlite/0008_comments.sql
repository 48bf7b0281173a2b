CREATE TABLE `comments` (
	`unit_code` text NOT NULL,
	`batch` integer NOT NULL,
	`position` integer NOT NULL,
	`response_id` text NOT NULL,
	`item` text NOT NULL,
	PRIMARY KEY(`unit_code`, `batch`, `position`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comments_once` ON `comments` (`unit_code`,`response_id`,`item`);