CREATE TABLE "comments" (
	"unit_code" text NOT NULL,
	"batch" integer NOT NULL,
	"position" integer NOT NULL,
	"response_id" text NOT NULL,
	"item" text NOT NULL,
	CONSTRAINT "comments_unit_code_batch_position_pk" PRIMARY KEY("unit_code","batch","position")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "comments_once" ON "comments" USING btree ("unit_code","response_id","item");