CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`owner` text NOT NULL,
	`place` text NOT NULL,
	`item` text NOT NULL,
	`kind` text NOT NULL,
	`year` integer,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`folded_title` text NOT NULL,
	`folded_text` text NOT NULL,
	`facets` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_entries_owner` ON `search_entries` (`source`,`owner`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(`folded_title`, `folded_text`, `facets`, content=`search_entries`, content_rowid=`id`, tokenize = "unicode61 remove_diacritics 0");
--> statement-breakpoint
CREATE TRIGGER `search_words_added` AFTER INSERT ON `search_entries` BEGIN
	INSERT INTO `search_words` (`rowid`, `folded_title`, `folded_text`, `facets`) VALUES (new.`id`, new.`folded_title`, new.`folded_text`, new.`facets`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_words_removed` AFTER DELETE ON `search_entries` BEGIN
	INSERT INTO `search_words` (`search_words`, `rowid`, `folded_title`, `folded_text`, `facets`) VALUES ('delete', old.`id`, old.`folded_title`, old.`folded_text`, old.`facets`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_entries_unchanged` BEFORE UPDATE ON `search_entries` BEGIN
	SELECT RAISE(ABORT, 'search_entries are made anew, not changed');
END;
