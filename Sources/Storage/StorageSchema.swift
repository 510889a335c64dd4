/// The tables that storage itself keeps.
package enum StorageSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("storage_discarded", "which operator laid failed work aside and why, as an audit"),
    .kept("storage_client_key", "digests of what a browser called a top-up, swept after 90 days"),
    .kept("storage_attempt", "a table of earlier versions, gone by a later step"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.storage.1",
      """
      CREATE TABLE storage_event (
        position BIGINT PRIMARY KEY,
        id BIGINT NOT NULL UNIQUE,
        topic TEXT NOT NULL,
        version BIGINT NOT NULL,
        key BIGINT NOT NULL,
        facts TEXT NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE TABLE storage_outbox (
        id BIGINT PRIMARY KEY,
        topic TEXT NOT NULL,
        version BIGINT NOT NULL,
        key BIGINT NOT NULL,
        facts TEXT NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE TABLE storage_sequencer (
        name TEXT NOT NULL PRIMARY KEY,
        position BIGINT NOT NULL
      );
      INSERT INTO storage_sequencer (name, position) VALUES ('event', 0)
      """),
    Migration(
      "2026-11-21.storage.2",
      """
      CREATE TABLE storage_subscription (
        name TEXT NOT NULL PRIMARY KEY,
        position BIGINT NOT NULL,
        failures BIGINT NOT NULL,
        due_at BIGINT NOT NULL
      );
      CREATE TABLE storage_dead_letter (
        id BIGINT PRIMARY KEY,
        subscription TEXT NOT NULL,
        position BIGINT NOT NULL,
        event BIGINT NOT NULL,
        topic TEXT NOT NULL,
        version BIGINT NOT NULL,
        key BIGINT NOT NULL,
        facts TEXT NOT NULL,
        at BIGINT NOT NULL,
        why TEXT NOT NULL,
        died_at BIGINT NOT NULL,
        is_wanted_again BIGINT NOT NULL,
        UNIQUE (subscription, position)
      );
      CREATE TABLE storage_job (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        key TEXT,
        body TEXT NOT NULL,
        due_at BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        attempts_max BIGINT NOT NULL,
        wishes BIGINT NOT NULL,
        lease BIGINT NOT NULL,
        lease_until BIGINT NOT NULL,
        state TEXT NOT NULL,
        why TEXT,
        enqueued_at BIGINT NOT NULL
      );
      CREATE UNIQUE INDEX storage_job_key ON storage_job (kind, key) WHERE state = 'waiting';
      CREATE INDEX storage_job_due ON storage_job (state, due_at, id);
      CREATE TABLE storage_attempt (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        subject BIGINT NOT NULL,
        request TEXT NOT NULL,
        state TEXT NOT NULL,
        answer TEXT,
        tries BIGINT NOT NULL,
        intended_at BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        settled_at BIGINT
      );
      CREATE INDEX storage_attempt_due ON storage_attempt (state, due_at, id);
      CREATE INDEX storage_attempt_subject ON storage_attempt (kind, subject, id);
      CREATE TABLE storage_request (
        scope TEXT NOT NULL,
        key TEXT NOT NULL,
        fingerprint BYTES NOT NULL,
        token BIGINT NOT NULL,
        begun_at BIGINT NOT NULL,
        lease_until BIGINT NOT NULL,
        status BIGINT,
        type TEXT,
        body BYTES,
        PRIMARY KEY (scope, key)
      );
      CREATE INDEX storage_request_begun ON storage_request (begun_at)
      """),
    // Writers of one key queue on a row of theirs before they emit, so the turn in which outbox rows were written is the
    // order of their commits, whichever node's clock their ids came from.
    Migration(
      "2026-11-21.storage.3", sqlite: "",
      postgres: """
        ALTER TABLE storage_outbox ADD COLUMN turn BIGINT GENERATED ALWAYS AS IDENTITY;
        CREATE UNIQUE INDEX storage_outbox_turn ON storage_outbox (turn)
        """),
    Migration(
      "2026-11-21.storage.4",
      """
      DROP INDEX storage_job_due;
      CREATE INDEX storage_job_waiting ON storage_job (kind, due_at, id) WHERE state = 'waiting';
      CREATE INDEX storage_job_dead ON storage_job (due_at, id) WHERE state = 'dead'
      """),
    Migration(
      "2026-11-28.storage.client-keys",
      """
      CREATE TABLE storage_client_key (
        actor BIGINT NOT NULL,
        deed TEXT NOT NULL,
        digest BYTES NOT NULL,
        named BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (actor, deed, digest)
      ) WITHOUT ROWID;
      CREATE INDEX storage_client_key_at ON storage_client_key (at)
      """),
    // Whose work a job is, and what of it is under way: for fair turns.
    Migration(
      "2026-11-28.storage.lanes",
      """
      ALTER TABLE storage_job ADD COLUMN lane TEXT NOT NULL DEFAULT '';
      CREATE INDEX storage_job_lane ON storage_job (kind, lane, due_at, id) WHERE state = 'waiting';
      CREATE INDEX storage_job_lease ON storage_job (kind, lane, lease_until) WHERE state = 'waiting' AND lease_until > 0
      """),
    // Whoever hears of orders in order to write to buyers begins here, and not with the history of a house that could not write before.
    // Attempts are rows of the features that make them (decision 9): payments, refunds, messages.
    Migration(
      "2026-11-28.storage.messages",
      """
      INSERT INTO storage_subscription (name, position, failures, due_at)
      SELECT 'orders.messages', COALESCE(MAX(position), 0), 0, 0 FROM storage_event;
      DROP TABLE storage_attempt
      """),
    Migration(
      "2026-11-28.storage.nodes",
      """
      CREATE TABLE storage_node (
        node BIGINT PRIMARY KEY,
        holder TEXT NOT NULL,
        until BIGINT NOT NULL
      )
      """),
    Migration(
      "2026-11-28.storage.seals",
      """
      CREATE TABLE storage_seal (
        kind TEXT NOT NULL,
        first BIGINT NOT NULL,
        last BIGINT NOT NULL,
        marks BYTES NOT NULL,
        PRIMARY KEY (kind, first)
      )
      """),
    // How often an event was tried before it was laid aside, and what people discarded.
    Migration(
      "2026-11-29.storage.failed-work",
      """
      ALTER TABLE storage_dead_letter ADD COLUMN tries BIGINT NOT NULL DEFAULT 8;
      CREATE TABLE storage_discarded (
        id BIGINT PRIMARY KEY,
        sort TEXT NOT NULL,
        kind TEXT NOT NULL,
        why TEXT NOT NULL,
        first_at BIGINT NOT NULL,
        last_at BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        reason TEXT NOT NULL,
        actor BIGINT NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE INDEX storage_discarded_at ON storage_discarded (at, id)
      """),
    // Which program works under a key: one that is known to be gone keeps nobody waiting.
    Migration("2026-11-29.storage.request-holder", "ALTER TABLE storage_request ADD COLUMN holder TEXT NOT NULL DEFAULT ''"),
    // Who hears from now on begins with the house: what a fresh one writes before its workers first look is news, and no history.
    Migration(
      "2026-11-30.storage.starts",
      """
      INSERT INTO storage_subscription (name, position, failures, due_at)
      SELECT 'orders.notices', COALESCE(MAX(position), 0), 0, 0 FROM storage_event
      WHERE TRUE
      ON CONFLICT (name) DO NOTHING;
      INSERT INTO storage_subscription (name, position, failures, due_at)
      SELECT 'restock.notices', COALESCE(MAX(position), 0), 0, 0 FROM storage_event
      WHERE TRUE
      ON CONFLICT (name) DO NOTHING
      """),
  ]
}
