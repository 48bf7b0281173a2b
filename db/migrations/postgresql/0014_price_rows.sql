CREATE TABLE "price_rows" (
	"unit_code" text NOT NULL,
	"notice_id" text NOT NULL,
	"position" integer NOT NULL,
	"folded" text NOT NULL,
	"cells" jsonb NOT NULL,
	"previous" jsonb,
	CONSTRAINT "price_rows_unit_code_notice_id_position_pk" PRIMARY KEY("unit_code","notice_id","position")
);
