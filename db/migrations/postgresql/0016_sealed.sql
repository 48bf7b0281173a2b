CREATE TABLE "sealed_keys" (
	"recipient" text PRIMARY KEY NOT NULL,
	"official_id" text NOT NULL,
	"wrapped" text NOT NULL,
	"made_on" text NOT NULL,
	"retired_on" text
);
--> statement-breakpoint
CREATE TABLE "sealed_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"author" text NOT NULL,
	"week" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "sealed_messages_author" CHECK ("sealed_messages"."author" in ('resident', 'inspector'))
);
--> statement-breakpoint
CREATE TABLE "sealed_threads" (
	"id" text PRIMARY KEY NOT NULL,
	"lookup" text NOT NULL,
	"level" text NOT NULL,
	"province_code" text NOT NULL,
	"week" text NOT NULL,
	CONSTRAINT "sealed_threads_level" CHECK ("sealed_threads"."level" in ('commune', 'province'))
);
--> statement-breakpoint
ALTER TABLE "sealed_keys" ADD CONSTRAINT "sealed_keys_official_id_officials_id_fk" FOREIGN KEY ("official_id") REFERENCES "public"."officials"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_messages" ADD CONSTRAINT "sealed_messages_thread_id_sealed_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."sealed_threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sealed_keys_official" ON "sealed_keys" USING btree ("official_id");--> statement-breakpoint
CREATE INDEX "sealed_messages_thread" ON "sealed_messages" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "sealed_messages_week" ON "sealed_messages" USING btree ("week");--> statement-breakpoint
CREATE UNIQUE INDEX "sealed_threads_lookup" ON "sealed_threads" USING btree ("lookup");--> statement-breakpoint
CREATE INDEX "sealed_threads_route" ON "sealed_threads" USING btree ("province_code","level");