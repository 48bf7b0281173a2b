CREATE TABLE "calendar_days" (
	"day" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"corrected_at" text NOT NULL,
	"actor" text NOT NULL,
	CONSTRAINT "calendar_days_kind" CHECK ("calendar_days"."kind" in ('off', 'working', 'usual'))
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"unit_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"commitment_id" text NOT NULL,
	"number" integer NOT NULL,
	"asked_at" text NOT NULL,
	"due_on" text NOT NULL,
	"text" text NOT NULL,
	"asker" text NOT NULL,
	"actor" text NOT NULL,
	CONSTRAINT "follow_ups_unit_code_plan_id_commitment_id_number_pk" PRIMARY KEY("unit_code","plan_id","commitment_id","number")
);
--> statement-breakpoint
CREATE TABLE "progress" (
	"unit_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"commitment_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"target" double precision,
	"reached" double precision,
	"measure" text NOT NULL,
	"done_on" text,
	"reason" text NOT NULL,
	"link" text NOT NULL,
	"notice_id" text NOT NULL,
	"is_closing" boolean NOT NULL,
	"agency" text NOT NULL,
	"due_on" text,
	"deadline" text,
	"reported_at" text NOT NULL,
	"actor" text NOT NULL,
	CONSTRAINT "progress_unit_code_plan_id_commitment_id_version_pk" PRIMARY KEY("unit_code","plan_id","commitment_id","version"),
	CONSTRAINT "progress_state" CHECK ("progress"."state" in ('not-started', 'in-progress', 'done', 'done-late', 'stopped'))
);
--> statement-breakpoint
CREATE INDEX "follow_ups_plan" ON "follow_ups" USING btree ("plan_id","commitment_id");--> statement-breakpoint
CREATE INDEX "progress_plan" ON "progress" USING btree ("plan_id","commitment_id");--> statement-breakpoint
CREATE FUNCTION "refuse_progress_change"() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'reports are not overwritten'; END $$ LANGUAGE plpgsql;--> statement-breakpoint
CREATE TRIGGER "progress_is_unchanged" BEFORE UPDATE ON "progress" FOR EACH ROW EXECUTE FUNCTION "refuse_progress_change"();
