import Storage

/// The tables of the stream: facts, words and salts apart from them, and the public log.
package enum StreamSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("stream_activity"), .erased("stream_tie"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.stream.1",
      """
      CREATE TABLE stream_activity (
        id BIGINT PRIMARY KEY,
        actor BIGINT,
        deed TEXT NOT NULL,
        object_kind TEXT,
        object_id BIGINT,
        stars BIGINT,
        audience TEXT NOT NULL,
        room BIGINT,
        at BIGINT NOT NULL
      );
      CREATE INDEX stream_activity_actor ON stream_activity (actor, id);
      CREATE INDEX stream_activity_object ON stream_activity (object_kind, object_id, id);
      CREATE INDEX stream_activity_audience ON stream_activity (audience, deed, id);
      CREATE INDEX stream_activity_room ON stream_activity (room, id) WHERE room IS NOT NULL;
      CREATE TABLE stream_words (
        activity BIGINT NOT NULL,
        language TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (activity, language)
      );
      CREATE TABLE stream_salt (
        activity BIGINT PRIMARY KEY,
        salt BYTES NOT NULL
      );
      CREATE TABLE stream_tombstone (
        activity BIGINT PRIMARY KEY,
        reason TEXT NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE TABLE stream_tie (
        actor BIGINT NOT NULL,
        deed TEXT NOT NULL,
        object_kind TEXT NOT NULL,
        object_id BIGINT NOT NULL,
        activity BIGINT NOT NULL UNIQUE,
        PRIMARY KEY (actor, deed, object_kind, object_id)
      );
      CREATE INDEX stream_tie_object ON stream_tie (object_kind, object_id, deed, actor);
      CREATE TABLE stream_undone (
        activity BIGINT PRIMARY KEY,
        undo BIGINT NOT NULL
      )
      """),
    Migration(
      "2026-11-21.stream.2",
      """
      CREATE TABLE stream_pending (
        activity BIGINT PRIMARY KEY,
        commitment BYTES NOT NULL
      );
      CREATE TABLE stream_leaf (
        position BIGINT PRIMARY KEY,
        activity BIGINT NOT NULL UNIQUE,
        commitment BYTES NOT NULL
      );
      CREATE TABLE stream_node (
        level BIGINT NOT NULL,
        position BIGINT NOT NULL,
        hash BYTES NOT NULL,
        PRIMARY KEY (level, position)
      );
      CREATE TABLE stream_log (
        name TEXT NOT NULL PRIMARY KEY,
        size BIGINT NOT NULL
      );
      INSERT INTO stream_log (name, size) VALUES ('public', 0);
      CREATE TABLE stream_key (
        id TEXT NOT NULL PRIMARY KEY,
        verifying BYTES NOT NULL,
        seed BYTES,
        since BIGINT NOT NULL
      );
      CREATE TABLE stream_head (
        size BIGINT PRIMARY KEY,
        root BYTES NOT NULL,
        at BIGINT NOT NULL,
        key_id TEXT NOT NULL,
        signature BYTES NOT NULL
      )
      """),
  ]
}
