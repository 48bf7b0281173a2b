-- What was invented under the names of real communes goes; what these published themselves stays.
DELETE FROM "notice_rows" WHERE EXISTS (SELECT 1 FROM "notice_versions" WHERE "illustrative" AND "notice_versions"."unit_code" = "notice_rows"."unit_code" AND "notice_versions"."notice_id" = "notice_rows"."notice_id" AND "notice_versions"."version" = "notice_rows"."version");--> statement-breakpoint
DELETE FROM "notice_versions" WHERE "illustrative";--> statement-breakpoint
DELETE FROM "notices" WHERE NOT EXISTS (SELECT 1 FROM "notice_versions" WHERE "notice_versions"."unit_code" = "notices"."unit_code" AND "notice_versions"."notice_id" = "notices"."id");--> statement-breakpoint
DELETE FROM "settings" WHERE "key" = 'content-digest/notices';--> statement-breakpoint
ALTER TABLE `notice_versions` DROP COLUMN `illustrative`;
