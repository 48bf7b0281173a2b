CREATE TABLE "not_found_counts" (
	"unit_code" text NOT NULL,
	"duty" text NOT NULL,
	"day" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "not_found_counts_unit_code_duty_day_pk" PRIMARY KEY("unit_code","duty","day")
);
