CREATE TABLE "evidence_contents" (
	"unit_code" text NOT NULL,
	"file_id" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "evidence_contents_unit_code_file_id_pk" PRIMARY KEY("unit_code","file_id")
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"unit_code" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"digest" text NOT NULL,
	"stored_at" text NOT NULL,
	"actor" text NOT NULL,
	CONSTRAINT "evidence_files_unit_code_id_pk" PRIMARY KEY("unit_code","id"),
	CONSTRAINT "evidence_files_type" CHECK ("evidence_files"."type" in ('application/pdf', 'image/webp'))
);
--> statement-breakpoint
ALTER TABLE "progress" ADD COLUMN "file_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_contents" ADD CONSTRAINT "evidence_contents_unit_code_file_id_evidence_files_unit_code_id_fk" FOREIGN KEY ("unit_code","file_id") REFERENCES "public"."evidence_files"("unit_code","id") ON DELETE cascade ON UPDATE no action;