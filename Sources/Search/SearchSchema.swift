import Storage

/// The tables of search.
package enum SearchSchema {
  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.search.1",
      """
      CREATE TABLE search_site (
        site BIGINT PRIMARY KEY,
        ordinal BIGINT NOT NULL UNIQUE
      );
      CREATE TABLE search_tier (
        ordinal BIGINT NOT NULL,
        kind BIGINT NOT NULL,
        tier BIGINT NOT NULL,
        used BIGINT NOT NULL,
        PRIMARY KEY (ordinal, kind, tier)
      );
      CREATE TABLE search_document (
        slot BIGINT PRIMARY KEY,
        ordinal BIGINT NOT NULL,
        kind BIGINT NOT NULL,
        item BIGINT NOT NULL,
        digest BIGINT NOT NULL,
        price BIGINT NOT NULL,
        currency TEXT NOT NULL,
        popularity BIGINT NOT NULL,
        created BIGINT NOT NULL,
        rating BIGINT NOT NULL,
        title TEXT NOT NULL,
        labels BYTES NOT NULL,
        words BYTES NOT NULL
      );
      CREATE UNIQUE INDEX search_document_item ON search_document (item, kind, ordinal);
      CREATE TABLE search_option (
        key BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        value TEXT NOT NULL
      );
      CREATE TABLE search_word (
        word TEXT NOT NULL PRIMARY KEY
      ) WITHOUT ROWID;
      CREATE TABLE search_near (
        key BIGINT NOT NULL,
        word TEXT NOT NULL,
        PRIMARY KEY (key, word)
      ) WITHOUT ROWID;
      CREATE TABLE search_synonym (
        language TEXT NOT NULL,
        term TEXT NOT NULL,
        means TEXT NOT NULL,
        PRIMARY KEY (language, term, means)
      ) WITHOUT ROWID
      """),
    Migration(
      "2026-11-21.search.2",
      sqlite: """
        CREATE TABLE search_token (slot INTEGER PRIMARY KEY, tokens TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE search_index USING fts5(tokens, content='', detail=none, columnsize=0, tokenize='ascii');
        INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 16777216)
        """,
      postgres: """
        ALTER TABLE search_document ADD COLUMN tokens tsvector NOT NULL;
        ALTER TABLE search_document SET (fillfactor = 90);
        CREATE INDEX search_document_tokens ON search_document USING gin (tokens)
        """),
    // The index is made again from the catalogue and the directory: their own steps ask for that.
    Migration(
      "2026-11-28.search.facts.1",
      """
      DROP TABLE search_document;
      DROP TABLE search_word;
      DELETE FROM search_near;
      DELETE FROM search_tier;
      DELETE FROM search_synonym;
      CREATE TABLE search_document (
        slot BIGINT PRIMARY KEY,
        ordinal BIGINT NOT NULL,
        kind BIGINT NOT NULL,
        item BIGINT NOT NULL,
        digest BIGINT NOT NULL,
        currency TEXT NOT NULL,
        title TEXT NOT NULL,
        words BYTES NOT NULL
      );
      CREATE UNIQUE INDEX search_document_item ON search_document (item, kind, ordinal);
      CREATE TABLE search_word (
        word TEXT NOT NULL PRIMARY KEY,
        sorts BIGINT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE search_label (
        sort BIGINT NOT NULL,
        id BIGINT NOT NULL,
        number BIGINT NOT NULL,
        PRIMARY KEY (id, sort)
      ) WITHOUT ROWID;
      CREATE UNIQUE INDEX search_label_number ON search_label (number)
      """),
    Migration(
      "2026-11-28.search.facts.2",
      sqlite: """
        DROP TABLE search_index;
        DROP TABLE search_token;
        CREATE TABLE search_token (slot INTEGER PRIMARY KEY, tokens TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE search_index USING fts5(tokens, content='', detail=none, columnsize=0, tokenize='ascii');
        INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 16777216);
        CREATE TABLE search_fact (
          slot INTEGER PRIMARY KEY, price INTEGER NOT NULL, popularity INTEGER NOT NULL, created INTEGER NOT NULL, rating INTEGER NOT NULL, labels BLOB NOT NULL
        ) STRICT
        """,
      postgres: """
        CREATE TABLE search_fact (
          slot BIGINT PRIMARY KEY, price BIGINT NOT NULL, popularity BIGINT NOT NULL, created BIGINT NOT NULL, rating BIGINT NOT NULL, labels BYTEA NOT NULL,
          tokens tsvector NOT NULL
        );
        ALTER TABLE search_fact ALTER COLUMN tokens SET STORAGE EXTERNAL;
        ALTER TABLE search_fact SET (fillfactor = 90, toast_tuple_target = 256);
        CREATE INDEX search_fact_tokens ON search_fact USING gin (tokens)
        """),
    // `FactBlocks` says what a row holds; the server engine reads a row of its own for each document in any case, with its tokens.
    Migration(
      "2026-11-29.search.blocks",
      sqlite: """
        CREATE TABLE search_fact_block (block INTEGER PRIMARY KEY, taken INTEGER NOT NULL, facts BLOB NOT NULL) STRICT;
        CREATE TABLE search_block_change (number INTEGER PRIMARY KEY AUTOINCREMENT, block INTEGER NOT NULL) STRICT;
        INSERT INTO search_fact_block (block, taken, facts)
        SELECT b.block,
          (SELECT COUNT(*) FROM search_fact f WHERE f.slot BETWEEN b.block << 6 AND (b.block << 6) + 63),
          CAST(
            (SELECT packed_integers(price, popularity, created, (slot & 63) + (min(max(0, rating), 1048575) << 6) + (length(labels) << 26))
              FROM (SELECT slot, price, popularity, created, rating, labels FROM search_fact f WHERE f.slot BETWEEN b.block << 6 AND (b.block << 6) + 63 ORDER BY f.slot))
            || (SELECT group_concat(CAST(labels AS TEXT), '')
              FROM (SELECT labels FROM search_fact f WHERE f.slot BETWEEN b.block << 6 AND (b.block << 6) + 63 ORDER BY f.slot))
            AS BLOB)
        FROM (SELECT DISTINCT slot >> 6 AS block FROM search_fact) AS b;
        DROP TABLE search_fact
        """,
      postgres: "SELECT 1"),
    // `PackedFacts` says what the bytes hold. Rows that are narrow let tens of thousands of hits lie on few pages, but only a row of more
    // than two thousand bytes has its tokens laid apart: the filler makes every row one, and is packed to some thirty bytes.
    Migration(
      "2026-11-29.search.hits",
      sqlite: "SELECT 1",
      postgres: """
        CREATE TABLE search_hit (
          slot BIGINT PRIMARY KEY, facts BYTEA NOT NULL, tokens tsvector NOT NULL, filler TEXT NOT NULL DEFAULT repeat(' ', 2100)
        );
        ALTER TABLE search_hit ALTER COLUMN tokens SET STORAGE EXTERNAL;
        ALTER TABLE search_hit SET (fillfactor = 90, toast_tuple_target = 160);
        INSERT INTO search_hit (slot, facts, tokens)
        SELECT slot,
          int8send(slot) || int8send(price) || int8send(popularity) || int8send(created)
            || int8send(least(greatest(rating, 0), 1048575) + (CAST(length(labels) AS BIGINT) << 20)) || labels,
          CASE WHEN slot % 64 = 0 THEN tokens || CAST('xq' AS tsvector) ELSE tokens END
        FROM search_fact ORDER BY slot;
        DROP TABLE search_fact;
        CREATE INDEX search_hit_tokens ON search_hit USING gin (tokens)
        """),
    // A tsquery by a function that is said to be dear: an index asks for it once, a row that is looked at asks for it again. So the planner
    // never looks into the tokens of rows, and as nobody may call it in parallel, no hit is handed from one process to another.
    Migration(
      "2026-11-29.search.tokens",
      sqlite: "SELECT 1",
      postgres: """
        CREATE FUNCTION search_tokens(TEXT) RETURNS tsquery LANGUAGE plpgsql STABLE STRICT COST 1000 AS 'BEGIN RETURN CAST($1 AS tsquery); END'
        """),
    // `PostingLists` says what the lists hold. What stands in `search_hit` from before is taken in like whatever was changed lately.
    Migration(
      "2026-11-30.search.lists",
      sqlite: "SELECT 1",
      postgres: """
        ALTER TABLE search_hit ADD COLUMN is_gone BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE search_hit ADD COLUMN is_listed BIGINT NOT NULL DEFAULT 0;
        CREATE INDEX search_hit_listed ON search_hit (slot) WHERE is_listed = 1;
        ALTER TABLE search_hit SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
        ALTER INDEX search_hit_tokens SET (gin_pending_list_limit = 1024);
        CREATE TABLE search_token (slot BIGINT PRIMARY KEY, tokens TEXT NOT NULL);
        CREATE TABLE search_posting (
          token TEXT COLLATE "C" NOT NULL, first BIGINT NOT NULL, places BYTEA NOT NULL, PRIMARY KEY (token, first)
        );
        ALTER TABLE search_posting ALTER COLUMN places SET STORAGE EXTERNAL;
        ALTER TABLE search_posting SET (toast_tuple_target = 8160);
        CREATE TABLE search_fact_block (block BIGINT PRIMARY KEY, taken BIGINT NOT NULL, facts BYTEA NOT NULL);
        ALTER TABLE search_fact_block ALTER COLUMN facts SET STORAGE EXTERNAL;
        ALTER TABLE search_fact_block SET (toast_tuple_target = 8160, fillfactor = 80);
        CREATE TABLE search_block_change (number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, block BIGINT NOT NULL)
        """),
    // The embedded engine keeps the same lists. Its index over rows, which visits as many rows as there are hits, answers for what was changed
    // lately alone; what stands in it from before is taken in like that.
    Migration(
      "2026-11-30.search.lists.2",
      sqlite: """
        CREATE TABLE search_hit (
          slot INTEGER PRIMARY KEY, tokens TEXT NOT NULL, is_gone INTEGER NOT NULL DEFAULT 0, is_listed INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX search_hit_listed ON search_hit (slot) WHERE is_listed = 1;
        INSERT INTO search_hit (slot, tokens) SELECT slot, tokens FROM search_token;
        DELETE FROM search_token;
        CREATE TABLE search_posting (
          token TEXT NOT NULL, first INTEGER NOT NULL, places BLOB NOT NULL, PRIMARY KEY (token, first)
        ) STRICT, WITHOUT ROWID
        """,
      postgres: "SELECT 1"),
  ]
}
