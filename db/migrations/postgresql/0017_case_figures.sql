ALTER TABLE "case_list" ADD COLUMN "counted_for" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "path" text DEFAULT '/can-bo/' NOT NULL;--> statement-breakpoint
UPDATE "case_list" SET "counted_for" = (SELECT "data" ->> 'handler' FROM "case_events" WHERE "case_events"."unit_code" = "case_list"."unit_code" AND "case_events"."case_id" = "case_list"."case_id" AND "number" = 1);
