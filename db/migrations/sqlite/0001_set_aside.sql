-- One word for responses in no figure, and what was decided about them apart from the rule. Written by hand: the check
-- comes with its column, so that the table, which may be large, is not copied.
ALTER TABLE `publications` RENAME COLUMN "excluded" TO "set_aside";--> statement-breakpoint
ALTER TABLE `publications` RENAME COLUMN "told" TO "published";--> statement-breakpoint
ALTER TABLE `publications` ADD `kept_out` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `released` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `responses` RENAME COLUMN "quarantine" TO "set_aside";--> statement-breakpoint
ALTER TABLE `responses` ADD `decision` text CONSTRAINT "responses_decision" CHECK("decision" is null or ("set_aside" is not null and "decision" in ('kept-out', 'released')));--> statement-breakpoint
CREATE INDEX `responses_set_aside` ON `responses` (`unit_code`,`instrument`,`version`) WHERE "set_aside" is not null;--> statement-breakpoint
UPDATE "responses" SET "set_aside" = substr("set_aside", 10), "decision" = 'kept-out' WHERE "set_aside" LIKE 'excluded:%';--> statement-breakpoint
UPDATE "publications" SET "kept_out" = (SELECT count(*) FROM "responses" WHERE "decision" = 'kept-out' AND "responses"."unit_code" = "publications"."unit_code" AND "responses"."instrument" = "publications"."instrument" AND "responses"."version" = "publications"."version");--> statement-breakpoint
UPDATE "tallies" SET "groups" = trim(replace(' ' || "groups" || ' ', ' excluded ', ' set-aside ')) WHERE ' ' || "groups" || ' ' LIKE '% excluded %';
