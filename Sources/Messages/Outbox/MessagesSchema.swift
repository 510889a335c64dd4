import Storage

/// The tables of what goes out: messages, and which merchants' orders they are about.
package enum MessagesSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("messages_message"),
    .kept("messages_merchant", "merchants, no persons"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-28.messages.1",
      """
      CREATE TABLE messages_message (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        channel TEXT NOT NULL,
        party BIGINT NOT NULL,
        address TEXT NOT NULL,
        language TEXT NOT NULL,
        facts TEXT NOT NULL,
        cause TEXT NOT NULL,
        reference TEXT NOT NULL,
        is_advertising BIGINT NOT NULL,
        is_plain BIGINT NOT NULL,
        state TEXT NOT NULL,
        tries BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        ends_at BIGINT NOT NULL,
        intended_at BIGINT NOT NULL,
        sent_at BIGINT,
        settled_at BIGINT,
        why TEXT NOT NULL,
        peer TEXT NOT NULL
      );
      CREATE UNIQUE INDEX messages_message_cause ON messages_message (cause, address, kind);
      CREATE INDEX messages_message_due ON messages_message (due_at, id) WHERE state IN ('intended', 'sent');
      CREATE INDEX messages_message_state ON messages_message (state, id);
      CREATE INDEX messages_message_address ON messages_message (address, sent_at);
      CREATE INDEX messages_message_party ON messages_message (party, id);
      CREATE INDEX messages_message_reference ON messages_message (reference, id);
      CREATE TABLE messages_merchant (
        merchant BIGINT NOT NULL,
        message BIGINT NOT NULL,
        PRIMARY KEY (merchant, message)
      ) WITHOUT ROWID;
      CREATE INDEX messages_merchant_message ON messages_merchant (message)
      """)
  ]
}
