CREATE TABLE "arrivals" (
	"received_at" text NOT NULL,
	"unit_code" text NOT NULL,
	"id" text NOT NULL,
	"is_judged" boolean NOT NULL,
	CONSTRAINT "arrivals_received_at_unit_code_id_pk" PRIMARY KEY("received_at","unit_code","id")
);
--> statement-breakpoint
CREATE INDEX "arrivals_waiting" ON "arrivals" USING btree ("received_at","unit_code","id") WHERE not "arrivals"."is_judged";--> statement-breakpoint
-- What was not judged yet and what that is judged beside: judging again changes nothing.
INSERT INTO "arrivals" SELECT "received_at", "unit_code", "id", false FROM "responses" WHERE "received_at" > coalesce((SELECT to_char("value"::timestamptz AT TIME ZONE 'UTC' - interval '1 day 10 minutes', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM "settings" WHERE "key" = 'responses-swept-until' AND "value" <> ''), '');--> statement-breakpoint
DELETE FROM "settings" WHERE "key" = 'responses-swept-until';--> statement-breakpoint
DROP INDEX "responses_received";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "received_on" text;--> statement-breakpoint
UPDATE "responses" SET "received_on" = to_char("received_at"::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD');--> statement-breakpoint
ALTER TABLE "responses" ALTER COLUMN "received_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" DROP COLUMN "received_at";--> statement-breakpoint
CREATE INDEX "responses_decided" ON "responses" USING btree ("unit_code","instrument","version","decision") WHERE "responses"."decision" is not null;--> statement-breakpoint
-- Written anew in the order of their random ids, without what was there before.
CLUSTER "responses" USING "responses_unit_code_id_pk";--> statement-breakpoint
CREATE TABLE "visit_sheets" (
	"unit_code" text NOT NULL,
	"sheet" text NOT NULL,
	"made_on" text NOT NULL,
	"secret" integer NOT NULL,
	CONSTRAINT "visit_sheets_unit_code_sheet_pk" PRIMARY KEY("unit_code","sheet")
);
--> statement-breakpoint
CREATE TABLE "visit_uses" (
	"unit_code" text NOT NULL,
	"mark" text NOT NULL,
	"sheet" text NOT NULL,
	"secret" integer NOT NULL,
	CONSTRAINT "visit_uses_unit_code_mark_pk" PRIMARY KEY("unit_code","mark")
);
--> statement-breakpoint
ALTER TABLE "visit_codes" ADD COLUMN "sheet" text;--> statement-breakpoint
ALTER TABLE "visit_codes" ADD COLUMN "is_used" boolean;--> statement-breakpoint
UPDATE "visit_codes" SET "sheet" = "made_on" || '.' || "service", "is_used" = "used_on" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "visit_codes" ALTER COLUMN "sheet" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "visit_codes" ALTER COLUMN "is_used" SET NOT NULL;--> statement-breakpoint
-- The day on which a code was used goes.
ALTER TABLE "visit_codes" DROP COLUMN "used_on";--> statement-breakpoint
CLUSTER "visit_codes" USING "visit_codes_unit_code_hash_pk";--> statement-breakpoint
INSERT INTO "visit_sheets" SELECT DISTINCT "unit_code", "sheet", "made_on", 0 FROM "visit_codes";
