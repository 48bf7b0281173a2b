CREATE TABLE "notice_postings" (
	"unit_code" text NOT NULL,
	"notice_id" text NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"place" text NOT NULL,
	"posted_on" text NOT NULL,
	"posted_by" text NOT NULL,
	"posted_file" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"taken_on" text,
	"taken_by" text NOT NULL,
	"taken_file" text NOT NULL,
	"taken_recorded_at" text,
	"taken_recorded_by" text,
	"void_reason" text NOT NULL,
	CONSTRAINT "notice_postings_unit_code_notice_id_number_pk" PRIMARY KEY("unit_code","notice_id","number"),
	CONSTRAINT "notice_postings_days" CHECK ("notice_postings"."taken_on" is null or "notice_postings"."taken_on" >= "notice_postings"."posted_on")
);
--> statement-breakpoint
ALTER TABLE "notice_postings" ADD CONSTRAINT "notice_postings_unit_code_notice_id_version_notice_versions_unit_code_notice_id_version_fk" FOREIGN KEY ("unit_code","notice_id","version") REFERENCES "public"."notice_versions"("unit_code","notice_id","version") ON DELETE no action ON UPDATE no action;