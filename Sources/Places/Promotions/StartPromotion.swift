import Kernel
import Storage

/// Announces a promotion for a period. Refuses with a `PlaceRefusal`.
package struct StartPromotion: Sendable {
  /// Whose promotion it is.
  package enum Owner: Sendable, Hashable {
    case mall(PartyID)
    case unit(PartyID)
    case brand(Int64)
  }

  package var of: Owner
  package var words: Promotion.Words
  package var starts: Instant
  package var ends: Instant
  package var by: PartyID

  package init(_ of: Owner, _ words: Promotion.Words, from starts: Instant, until ends: Instant, by: PartyID) {
    self.of = of
    self.words = words
    self.starts = starts
    self.ends = ends
    self.by = by
  }

  /// True where more than the whole price would be taken off: `130%`.
  static func isBeyondAll(_ discount: String) -> Bool {
    discount.split(separator: "%", omittingEmptySubsequences: false).dropLast().contains { before in
      let figures = before.reversed().drop { $0 == " " }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return Double(String(figures.reversed())).map { $0 > 100 } ?? false
    }
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Promotion> {
    guard starts < ends else { throw PlaceRefusal.periodWrong }
    guard ends > tx.now else { throw PlaceRefusal.periodOver }
    guard !words.title.korean.isBlank, !words.title.english.isBlank else { throw PlaceRefusal.titleMissing }
    try PlaceRefusal.checkText(words.title, words.body, words.discount)
    guard ![words.discount.korean, words.discount.english].contains(where: Self.isBeyondAll) else { throw PlaceRefusal.discountWrong }
    var mall: PartyID?, unit: PartyID?, brand: Int64?
    switch of {
    case .mall(let id):
      guard try Mall.find(id, in: tx) != nil else { throw PlaceRefusal.unknownMall }
      mall = id
    case .unit(let id):
      guard let found = try Unit.find(id, in: tx), found.closed == nil else { throw PlaceRefusal.unknownUnit }
      (unit, mall) = (id, found.mall)
    case .brand(let id): brand = id
    }
    let id = tx.id(ID<Promotion>.self)
    try tx.run(
      """
      INSERT INTO places_promotion (\(raw: Promotion.columns), started_by)
      VALUES (\(id), \(mall), \(unit), \(brand), \(words.title.korean), \(words.title.english), \(words.body.korean),
        \(words.body.english), \(words.discount.korean), \(words.discount.english), \(words.picture), \(words.product),
        \(starts), \(ends), \(Instant?.none), \(by))
      """)
    try tx.emit(PlacesEvents.about(PlacesEvents.promotionStartedTopic, unit ?? mall ?? PartyID(brand ?? 0), by: by, ["promotion": id.raw]))
    return id
  }
}

/// Ends a promotion before its time. Refuses with a `PlaceRefusal`.
package struct EndPromotion: Sendable {
  package var promotion: ID<Promotion>
  package var by: PartyID

  package init(_ promotion: ID<Promotion>, by: PartyID) {
    self.promotion = promotion
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    let over = try tx.run(
      "UPDATE places_promotion SET ended_at = \(tx.now) WHERE id = \(promotion) AND ended_at IS NULL AND ends_at > \(tx.now)")
    guard over == 1, let ended = try Promotion.find(promotion, in: tx) else { throw PlaceRefusal.unknownPromotion }
    let place = ended.unit ?? ended.mall ?? PartyID(ended.brand ?? 0)
    try tx.emit(PlacesEvents.about(PlacesEvents.promotionEndedTopic, place, by: by, ["promotion": promotion.raw]))
  }
}
