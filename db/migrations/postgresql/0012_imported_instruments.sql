CREATE TABLE "imported_instruments" (
	"instrument" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"digest" text NOT NULL,
	"imported_at" text NOT NULL,
	"definition" jsonb NOT NULL
);
