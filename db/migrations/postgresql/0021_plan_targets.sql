CREATE TABLE "plan_targets" (
	"plan_id" text NOT NULL,
	"indicator" text NOT NULL,
	"measure" text NOT NULL,
	"year" integer NOT NULL,
	"value" double precision NOT NULL,
	"source" text NOT NULL,
	"actor" text NOT NULL,
	"set_at" text NOT NULL,
	CONSTRAINT "plan_targets_plan_id_indicator_measure_year_pk" PRIMARY KEY("plan_id","indicator","measure","year"),
	CONSTRAINT "plan_targets_measure" CHECK ("plan_targets"."measure" in ('score', 'rank', 'share'))
);
--> statement-breakpoint
ALTER TABLE "plan_targets" ADD CONSTRAINT "plan_targets_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;