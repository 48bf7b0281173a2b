CREATE TABLE "consultation_answers" (
	"unit_code" text NOT NULL,
	"notice_id" text NOT NULL,
	"number" integer NOT NULL,
	"row_key" text NOT NULL,
	"said" text NOT NULL,
	"outcome" text NOT NULL,
	"answer" text NOT NULL,
	"answered_at" text NOT NULL,
	"actor" text NOT NULL,
	CONSTRAINT "consultation_answers_unit_code_notice_id_number_pk" PRIMARY KEY("unit_code","notice_id","number")
);
--> statement-breakpoint
CREATE TABLE "consultation_comments" (
	"unit_code" text NOT NULL,
	"notice_id" text NOT NULL,
	"id" text NOT NULL,
	"row_key" text NOT NULL,
	"text" text NOT NULL,
	"received_on" text NOT NULL,
	"answer_number" integer,
	"left_out" text NOT NULL,
	CONSTRAINT "consultation_comments_unit_code_notice_id_id_pk" PRIMARY KEY("unit_code","notice_id","id")
);
--> statement-breakpoint
ALTER TABLE "consultation_answers" ADD CONSTRAINT "consultation_answers_unit_code_notice_id_notices_unit_code_id_fk" FOREIGN KEY ("unit_code","notice_id") REFERENCES "public"."notices"("unit_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_comments" ADD CONSTRAINT "consultation_comments_unit_code_notice_id_notices_unit_code_id_fk" FOREIGN KEY ("unit_code","notice_id") REFERENCES "public"."notices"("unit_code","id") ON DELETE no action ON UPDATE no action;