import Kernel
import Storage
import Stream

/// Announces something publicly, for a period, at some malls and units.
package struct Announce: Sendable {
  /// Malls and units of one announcement, at most.
  package static let placesMax = 50

  package var publisher: PartyID
  /// Who wrote it for the publisher.
  package var by: PartyID
  package var wordings: [Wording]
  package var starts: Instant
  package var ends: Instant
  package var places: [Int64]

  package init(publisher: PartyID, by: PartyID, wordings: [Wording], starts: Instant, ends: Instant, places: [Int64]) {
    self.publisher = publisher
    self.by = by
    self.wordings = wordings
    self.starts = starts
    self.ends = ends
    self.places = places
  }

  package enum No: Refusal, Hashable, CaseIterable {
    case periodBackwards, over, tooManyPlaces, unknown
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Announcement> {
    try decide(now: tx.now)
    let activity = try Publish(.announcement, by: publisher, to: .everyone, wordings: wordings).run(in: tx).activity
    let id = tx.id(ID<Announcement>.self)
    try tx.run(
      """
      INSERT INTO announcements_announcement (id, publisher, told_by, activity, current, starts, ends, at)
      VALUES (\(id), \(publisher), \(by), \(activity), \(activity), \(starts), \(ends), \(tx.now))
      """)
    for place in Set(places).sorted() {
      try tx.run("INSERT INTO announcements_place (place, announcement) VALUES (\(place), \(id))")
    }
    return id
  }

  func decide(now: Instant) throws(No) {
    guard starts < ends else { throw .periodBackwards }
    guard ends > now else { throw .over }
    guard places.count <= Self.placesMax else { throw .tooManyPlaces }
  }
}

/// Takes an announcement down; what was said stays in the log.
package struct WithdrawAnnouncement: Sendable {
  package var announcement: ID<Announcement>
  package var publisher: PartyID

  package init(_ announcement: ID<Announcement>, publisher: PartyID) {
    self.announcement = announcement
    self.publisher = publisher
  }

  package func run(in tx: Transaction) throws {
    let taken = try tx.run(
      """
      UPDATE announcements_announcement SET withdrawn_at = \(tx.now)
      WHERE id = \(announcement) AND publisher = \(publisher) AND withdrawn_at IS NULL
      """)
    guard taken == 1 else { throw Announce.No.unknown }
  }
}

extension Announce.No {
  package var code: String {
    switch self {
    case .periodBackwards: "announcements/period-backwards"
    case .over: "announcements/over"
    case .tooManyPlaces: "announcements/too-many-places"
    case .unknown: "announcements/unknown"
    }
  }
  package var sort: RefusalSort { self == .unknown ? .absent : .invalid }
  package var sentence: Sentence {
    switch self {
    case .periodBackwards: Sentence(AnnouncementsPhrases.periodBackwards)
    case .over: Sentence(AnnouncementsPhrases.over)
    case .tooManyPlaces: Sentence(AnnouncementsPhrases.tooManyPlaces, ["max": String(Announce.placesMax)])
    case .unknown: Sentence(AnnouncementsPhrases.unknown)
    }
  }
  package var pointer: String? {
    switch self {
    case .periodBackwards, .over: "/ends"
    case .tooManyPlaces: "/places"
    case .unknown: nil
    }
  }
}
