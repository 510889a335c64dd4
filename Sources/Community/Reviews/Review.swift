import Catalog
import Kernel
import Storage
import Stream

/// A member's review of a product family: one each, with every edit kept.
package struct Review: Hashable, Sendable {
  package let id: ID<Review>
  package let family: ID<ProductFamily>
  package let merchant: PartyID
  /// Nil after the writer was erased.
  package let author: PartyID?
  /// The activity that began it; replies and votes hang on it.
  package let activity: ID<Activity>
  /// The activity whose words stand now.
  package let current: ID<Activity>
  package let stars: Stars
  /// The writer had received the product when writing.
  package let isVerified: Bool
  package let label: Label
  package let state: State
  package let helpful: Int64
  package let written: Instant
  package let edited: Instant?
  package let blindedUntil: Instant?
  package let wearer: Wearer

  /// What readers are told about the writer's interest.
  package enum Label: String, Column, CaseIterable {
    case none
    /// Works for the seller; never counted in an average.
    case staff
    /// Got something for writing.
    case incentive

    package var phrase: Phrase? {
      switch self {
      case .none: nil
      case .staff: ReviewsPhrases.staff
      case .incentive: ReviewsPhrases.incentive
      }
    }
  }

  package enum State: String, Column, CaseIterable {
    case standing
    /// Hidden for at most 30 days on a claim (LAW.md 1); the stub stands and the rating counts.
    case blinded
    /// Taken back by its writer.
    case withdrawn
    /// Removed for a reason of the closed list.
    case removed
    /// The writer was erased; the bare rating remains, as a number of nobody.
    case erased

    /// Whether its rating is part of the averages.
    package var isCounted: Bool { [.standing, .blinded, .erased].contains(self) }
  }

  static let counted: SQL = "state IN ('standing', 'blinded', 'erased') AND label <> 'staff'"
  static let columns = """
    r.id, r.family, r.merchant, r.author, r.activity, r.current, r.stars, r.is_verified, r.label, r.state, r.helpful, r.written_at, r.edited_at,
    r.blinded_until, r.height, r.usual_size
    """

  init(_ row: inout Row) throws {
    id = try row.next()
    family = try row.next()
    merchant = try row.next()
    author = try row.next()
    activity = try row.next()
    current = try row.next()
    stars = try row.next()
    isVerified = try row.next()
    label = try row.next()
    state = try row.next()
    helpful = try row.next()
    written = try row.next()
    edited = try row.next()
    blindedUntil = try row.next()
    wearer = Wearer(checked: try row.next(), try row.next())
  }

  package static func find(_ id: ID<Review>, in tx: Transaction) throws -> Review? {
    try tx.first("SELECT \(raw: columns) FROM reviews_review r WHERE r.id = \(id)") { try Review(&$0) }
  }

  /// The review that a member wrote of a family; nil when there is none.
  package static func by(_ author: PartyID, of family: ID<ProductFamily>, in tx: Transaction) throws -> Review? {
    try tx.first("SELECT \(raw: columns) FROM reviews_review r WHERE r.author = \(author) AND r.family = \(family)") { try Review(&$0) }
  }

  /// Every activity whose words belong to it.
  static func activities(of review: ID<Review>, in tx: Transaction) throws -> [ID<Activity>] {
    try tx.rows("SELECT activity FROM reviews_edit WHERE review = \(review) ORDER BY activity LIMIT 1000") { try $0.next() }
  }
}
