CREATE TABLE "change_counter" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"seq" integer PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"place" text NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
DELETE FROM "settings" WHERE "key" = 'content-changed';
