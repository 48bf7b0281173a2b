CREATE TABLE "round_responses" (
	"unit_code" text NOT NULL,
	"id" text NOT NULL,
	"round" text NOT NULL,
	"service" text NOT NULL,
	"mode" text NOT NULL,
	"visited" text,
	"sex" text,
	"age_group" text,
	"answers" text NOT NULL,
	CONSTRAINT "round_responses_unit_code_id_pk" PRIMARY KEY("unit_code","id")
);
--> statement-breakpoint
CREATE TABLE "round_results" (
	"unit_code" text NOT NULL,
	"round" text NOT NULL,
	"published" jsonb NOT NULL,
	CONSTRAINT "round_results_unit_code_round_pk" PRIMARY KEY("unit_code","round")
);
--> statement-breakpoint
CREATE TABLE "survey_rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_code" text NOT NULL,
	"name" text NOT NULL,
	"instrument" text NOT NULL,
	"version" text NOT NULL,
	"unit_codes" jsonb NOT NULL,
	"from" text NOT NULL,
	"until" text NOT NULL,
	"setting" text NOT NULL,
	"digest" text NOT NULL,
	"made_at" text NOT NULL,
	"closed_at" text,
	"closed_because" text NOT NULL,
	CONSTRAINT "survey_rounds_days" CHECK ("survey_rounds"."from" <= "survey_rounds"."until")
);
--> statement-breakpoint
ALTER TABLE "visit_sheets" ADD COLUMN "round" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_rounds" ADD CONSTRAINT "survey_rounds_instrument_version_instrument_versions_instrument_version_fk" FOREIGN KEY ("instrument","version") REFERENCES "public"."instrument_versions"("instrument","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_responses_round" ON "round_responses" USING btree ("round","unit_code");--> statement-breakpoint
CREATE INDEX "survey_rounds_unit" ON "survey_rounds" USING btree ("unit_code");