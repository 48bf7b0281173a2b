CREATE TABLE "search_entries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"owner" text NOT NULL,
	"place" text NOT NULL,
	"item" text NOT NULL,
	"kind" text NOT NULL,
	"year" integer,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"folded_title" text NOT NULL,
	"folded_text" text NOT NULL,
	"facets" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_entries_owner" ON "search_entries" USING btree ("source","owner");
--> statement-breakpoint
ALTER TABLE "search_entries" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', "folded_title"), 'A') || setweight(to_tsvector('simple', "folded_text"), 'B') || setweight(to_tsvector('simple', "facets"), 'D')) STORED;
--> statement-breakpoint
CREATE INDEX "search_entries_words" ON "search_entries" USING gin ("words");
