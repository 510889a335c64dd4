import Storage

/// The tables of everyone who acts.
package enum PartiesSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("party_contact"), .erased("party_credential"), .erased("party_session"), .erased("party_known_device"), .erased("party_default_address"),
    .erased("party_address"), .erased("party_removed_address"), .erased("party_notice"), .erased("party_consent_standing"),
    .kept("party_succession", "which pseudonym became which, so that kept orders stay together"),
    .kept("party_effort", "digests of what was tried at the door, gone within hours; they name nobody"),
    .kept("party_seller", "the law shows who sells; a seller is no private person"),
    .kept("party_brand", "brands and merchants, no persons"),
    .kept("party_grant", "who was allowed what, as an audit; revoked on leaving"),
    .kept("party_consent", "proof that what was done was agreed to (개인정보 보호법 22조)"),
    .kept("party_erasure", "proof that the erasure was done"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.parties.1",
      """
      CREATE TABLE party_party (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        actor_path TEXT NOT NULL UNIQUE,
        name_ko TEXT NOT NULL,
        name_en TEXT NOT NULL,
        language TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        erased_at BIGINT
      );
      CREATE TABLE party_succession (
        party BIGINT PRIMARY KEY REFERENCES party_party (id),
        successor BIGINT NOT NULL REFERENCES party_party (id),
        how TEXT NOT NULL,
        told_by BIGINT NOT NULL,
        at BIGINT NOT NULL,
        CHECK (party <> successor)
      );
      CREATE INDEX party_succession_successor ON party_succession (successor);
      CREATE TABLE party_seller (
        party BIGINT PRIMARY KEY REFERENCES party_party (id),
        company TEXT NOT NULL,
        representative TEXT NOT NULL,
        registration TEXT NOT NULL UNIQUE,
        mail_order_licence TEXT NOT NULL,
        address TEXT NOT NULL,
        phone TEXT NOT NULL,
        email TEXT NOT NULL,
        escrow_ko TEXT NOT NULL,
        escrow_en TEXT NOT NULL,
        changed_at BIGINT NOT NULL
      );
      CREATE TABLE party_brand (
        party BIGINT PRIMARY KEY REFERENCES party_party (id),
        merchant BIGINT REFERENCES party_party (id)
      );
      CREATE TABLE party_grant (
        id BIGINT PRIMARY KEY,
        party BIGINT NOT NULL REFERENCES party_party (id),
        role TEXT NOT NULL,
        scope BIGINT NOT NULL,
        granted_by BIGINT NOT NULL,
        granted_at BIGINT NOT NULL,
        revoked_by BIGINT,
        revoked_at BIGINT
      );
      CREATE UNIQUE INDEX party_grant_standing ON party_grant (party, role, scope) WHERE revoked_at IS NULL;
      CREATE INDEX party_grant_scope ON party_grant (scope, id)
      """),
    Migration(
      "2026-11-21.parties.2",
      """
      CREATE TABLE party_contact (
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        party BIGINT NOT NULL REFERENCES party_party (id),
        is_login BIGINT NOT NULL,
        added_at BIGINT NOT NULL,
        PRIMARY KEY (kind, value, party)
      );
      CREATE UNIQUE INDEX party_contact_login ON party_contact (kind, value) WHERE is_login = 1;
      CREATE INDEX party_contact_party ON party_contact (party);
      CREATE TABLE party_credential (
        id BIGINT PRIMARY KEY,
        party BIGINT NOT NULL REFERENCES party_party (id),
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        secret TEXT NOT NULL,
        added_at BIGINT NOT NULL,
        used_at BIGINT,
        UNIQUE (kind, subject)
      );
      CREATE INDEX party_credential_party ON party_credential (party, kind);
      CREATE TABLE party_try (
        key BIGINT PRIMARY KEY,
        window_start BIGINT NOT NULL,
        tries BIGINT NOT NULL
      );
      CREATE INDEX party_try_window ON party_try (window_start);
      CREATE TABLE party_session (
        digest BYTES NOT NULL PRIMARY KEY,
        id BIGINT NOT NULL UNIQUE,
        party BIGINT NOT NULL REFERENCES party_party (id),
        device TEXT NOT NULL,
        started_at BIGINT NOT NULL,
        seen_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
      );
      CREATE INDEX party_session_party ON party_session (party, id);
      CREATE INDEX party_session_expiry ON party_session (expires_at)
      """),
    Migration(
      "2026-11-21.parties.3",
      """
      CREATE TABLE party_address (
        id BIGINT PRIMARY KEY,
        party BIGINT NOT NULL REFERENCES party_party (id),
        recipient TEXT NOT NULL,
        phone TEXT NOT NULL,
        postcode TEXT NOT NULL,
        road TEXT NOT NULL,
        detail TEXT NOT NULL,
        added_at BIGINT NOT NULL
      );
      CREATE INDEX party_address_party ON party_address (party, id);
      CREATE TABLE party_default_address (
        party BIGINT PRIMARY KEY REFERENCES party_party (id),
        address BIGINT NOT NULL
      );
      CREATE TABLE party_consent (
        id BIGINT PRIMARY KEY,
        subject BYTES NOT NULL,
        purpose TEXT NOT NULL,
        partner BIGINT NOT NULL,
        is_given BIGINT NOT NULL,
        text_version BIGINT NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE INDEX party_consent_subject ON party_consent (subject, id);
      CREATE TABLE party_consent_standing (
        subject BYTES NOT NULL,
        purpose TEXT NOT NULL,
        partner BIGINT NOT NULL,
        is_given BIGINT NOT NULL,
        text_version BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (subject, purpose, partner)
      );
      CREATE TABLE party_notice (
        id BIGINT PRIMARY KEY,
        party BIGINT NOT NULL REFERENCES party_party (id),
        phrase TEXT NOT NULL,
        facts TEXT NOT NULL,
        link TEXT NOT NULL,
        at BIGINT NOT NULL,
        read_at BIGINT
      );
      CREATE INDEX party_notice_party ON party_notice (party, id);
      CREATE TABLE party_erasure (
        party BIGINT PRIMARY KEY REFERENCES party_party (id),
        asked_by BIGINT NOT NULL,
        at BIGINT NOT NULL
      )
      """),
    Migration(
      "2026-11-21.parties.4",
      """
      ALTER TABLE party_notice ADD COLUMN cause BIGINT;
      CREATE UNIQUE INDEX party_notice_cause ON party_notice (party, cause)
      """),
    Migration(
      "2026-11-28.parties.pace",
      """
      DROP TABLE party_try;
      CREATE TABLE party_effort (
        subject BYTES NOT NULL PRIMARY KEY,
        level BIGINT NOT NULL,
        tried_at BIGINT NOT NULL,
        free_at BIGINT NOT NULL
      );
      CREATE INDEX party_effort_time ON party_effort (tried_at);
      CREATE TABLE party_known_device (
        party BIGINT NOT NULL REFERENCES party_party (id),
        digest BYTES NOT NULL,
        seen_at BIGINT NOT NULL,
        PRIMARY KEY (party, digest)
      )
      """),
    Migration(
      "2026-11-29.parties.removed-address",
      """
      CREATE TABLE party_removed_address (
        id BIGINT PRIMARY KEY,
        party BIGINT NOT NULL REFERENCES party_party (id),
        recipient TEXT NOT NULL,
        phone TEXT NOT NULL,
        postcode TEXT NOT NULL,
        road TEXT NOT NULL,
        detail TEXT NOT NULL,
        added_at BIGINT NOT NULL,
        was_default BIGINT NOT NULL,
        removed_at BIGINT NOT NULL
      );
      CREATE INDEX party_removed_address_time ON party_removed_address (removed_at, id);
      CREATE INDEX party_removed_address_party ON party_removed_address (party)
      """),
  ]
}
