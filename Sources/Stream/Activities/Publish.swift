import Kernel
import Storage

/// Says or does something: facts in one row, words in others, and for public ones a salted commitment that waits for the log.
///
/// Writers never wait for one another here: the place in the log is given later, by `BuildLogBatch`.
package struct Publish: Sendable {
  package var by: PartyID
  package var deed: Deed
  package var audience: Audience
  package var wordings: [Wording]

  package init(_ deed: Deed, by: PartyID, to audience: Audience, wordings: [Wording] = []) {
    self.by = by
    self.deed = deed
    self.audience = audience
    self.wordings = wordings
  }

  package enum No: Refusal, Hashable {
    case noWords
    case titleTooLong
    case textTooLong
    /// Only one's own can be revised or undone.
    case notYours
    case unknown
  }

  /// What was published, or the tie (like, follow, share, bookmark) that stood already or was undone already.
  @discardableResult
  package func run(in tx: Transaction) throws -> (activity: ID<Activity>, isNew: Bool) {
    let wordings = try Self.decide(deed, wordings)
    try refuseOthers(tx)
    let activity = Activity(id: tx.id(), actor: by, deed: deed, audience: audience, at: tx.now)
    if let standing = try Tie.stand(activity, in: tx) { return (standing, false) }
    if case .undo(let undone) = deed, try !Tie.end(undone, by: activity.id, in: tx) { return (undone, false) }
    try ActivityRecords.insert(activity, wordings, in: tx)
    try tx.emit(StreamEvents.published(activity))
    return (activity.id, true)
  }

  /// The words as they are kept: trimmed, one of each language, in the order of their tags.
  static func decide(_ deed: Deed, _ wordings: [Wording]) throws(No) -> [Wording] {
    guard deed.hasWords else { return [] }
    let kept = wordings.map { Wording($0.text.trimmed, title: $0.title.trimmed, language: $0.language) }
      .filter { !$0.text.isBlank || !$0.title.isBlank }
      .sorted { $0.language.tag < $1.language.tag }
    guard deed.stars != nil || !kept.isEmpty else { throw .noWords }
    guard kept.allSatisfy({ $0.title.length <= Wording.titleMax }) else { throw .titleTooLong }
    guard kept.allSatisfy({ $0.text.length <= Wording.textMax }) else { throw .textTooLong }
    guard Set(kept.map(\.language)).count == kept.count else { throw .noWords }
    return kept
  }

  /// Revising and undoing need an activity of one's own; a reply needs one that is there.
  private func refuseOthers(_ tx: Transaction) throws {
    switch deed {
    case .revision(let id, _), .undo(let id):
      guard let former = try Activity.find(id, in: tx), deed.hasWords || former.deed.isTie else { throw No.unknown }
      guard former.actor == by else { throw No.notYours }
    case .reply(let id):
      guard try Activity.find(id, in: tx) != nil else { throw No.unknown }
    default: return
    }
  }
}

extension Publish.No {
  package var code: String {
    switch self {
    case .noWords: "stream/no-words"
    case .titleTooLong: "stream/title-too-long"
    case .textTooLong: "stream/text-too-long"
    case .notYours: "stream/not-yours"
    case .unknown: "stream/unknown"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .noWords, .titleTooLong, .textTooLong: .invalid
    case .notYours: .forbidden
    case .unknown: .absent
    }
  }
  package var sentence: Sentence {
    switch self {
    case .noWords: Sentence(StreamPhrases.noWords)
    case .titleTooLong: Sentence(StreamPhrases.titleTooLong, ["max": String(Wording.titleMax)])
    case .textTooLong: Sentence(StreamPhrases.textTooLong, ["max": Wording.textMax.grouped])
    case .notYours: Sentence(StreamPhrases.notYours)
    case .unknown: Sentence(StreamPhrases.unknown)
    }
  }
  package var pointer: String? {
    switch self {
    case .noWords, .textTooLong: "/text"
    case .titleTooLong: "/title"
    default: nil
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
