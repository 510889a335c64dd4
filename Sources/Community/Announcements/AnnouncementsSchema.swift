import Storage

/// The tables of announcements: who, when, and where they are shown. Their words are the stream's.
package enum AnnouncementsSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("announcements_announcement", "a merchant's or operator's words; who wrote them at work, as an audit"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.announcements.1",
      """
      CREATE TABLE announcements_announcement (
        id BIGINT PRIMARY KEY,
        publisher BIGINT NOT NULL,
        told_by BIGINT NOT NULL,
        activity BIGINT NOT NULL UNIQUE,
        current BIGINT NOT NULL,
        starts BIGINT NOT NULL,
        ends BIGINT NOT NULL,
        withdrawn_at BIGINT,
        at BIGINT NOT NULL,
        CHECK (starts < ends)
      );
      CREATE INDEX announcements_announcement_publisher ON announcements_announcement (publisher, id);
      CREATE TABLE announcements_place (
        place BIGINT NOT NULL,
        announcement BIGINT NOT NULL,
        PRIMARY KEY (place, announcement)
      );
      CREATE INDEX announcements_place_announcement ON announcements_place (announcement)
      """)
  ]
}
