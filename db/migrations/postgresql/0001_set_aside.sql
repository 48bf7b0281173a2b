-- One word for responses in no figure, and what was decided about them apart from the rule.
ALTER TABLE "publications" RENAME COLUMN "excluded" TO "set_aside";--> statement-breakpoint
ALTER TABLE "publications" RENAME COLUMN "told" TO "published";--> statement-breakpoint
ALTER TABLE "responses" RENAME COLUMN "quarantine" TO "set_aside";--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "kept_out" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "released" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "decision" text;--> statement-breakpoint
CREATE INDEX "responses_set_aside" ON "responses" USING btree ("unit_code","instrument","version") WHERE "responses"."set_aside" is not null;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_decision" CHECK ("responses"."decision" is null or ("responses"."set_aside" is not null and "responses"."decision" in ('kept-out', 'released')));--> statement-breakpoint
UPDATE "responses" SET "set_aside" = substr("set_aside", 10), "decision" = 'kept-out' WHERE "set_aside" LIKE 'excluded:%';--> statement-breakpoint
UPDATE "publications" SET "kept_out" = (SELECT count(*) FROM "responses" WHERE "decision" = 'kept-out' AND "responses"."unit_code" = "publications"."unit_code" AND "responses"."instrument" = "publications"."instrument" AND "responses"."version" = "publications"."version");--> statement-breakpoint
UPDATE "tallies" SET "groups" = trim(replace(' ' || "groups" || ' ', ' excluded ', ' set-aside ')) WHERE ' ' || "groups" || ' ' LIKE '% excluded %';
