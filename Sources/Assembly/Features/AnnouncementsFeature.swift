import Community
import Storage

extension Feature {
  /// What merchants and operators announce.
  static let announcements = Feature(
    "announcements",
    migrations: AnnouncementsSchema.migrations,
    persons: AnnouncementsSchema.persons)
}
