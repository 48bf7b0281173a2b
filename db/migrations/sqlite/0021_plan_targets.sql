CREATE TABLE `plan_targets` (
	`plan_id` text NOT NULL,
	`indicator` text NOT NULL,
	`measure` text NOT NULL,
	`year` integer NOT NULL,
	`value` real NOT NULL,
	`source` text NOT NULL,
	`actor` text NOT NULL,
	`set_at` text NOT NULL,
	PRIMARY KEY(`plan_id`, `indicator`, `measure`, `year`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "plan_targets_measure" CHECK("plan_targets"."measure" in ('score', 'rank', 'share'))
);
