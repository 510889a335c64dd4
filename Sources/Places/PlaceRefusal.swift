import Kernel

/// Every "no" of the directory, its hours, promotions and claims.
package enum PlaceRefusal: Refusal, Equatable, CaseIterable {
  case unknownRegion, unknownMall, unknownFloor, unknownUnit, unknownZone, nameMissing, nameTooLong, textTooLong, welcomeTooLong, addressMissing
  case floorTaken, noLevelZero, numberTaken, numberMissing, hoursWrong
  case periodWrong, periodOver, dayOver, discountWrong, promotionNowhere, titleMissing, unknownPromotion
  case sourceMissing, hasMerchant, alreadyClaimed, unknownClaim

  /// Characters of a name in one language at most.
  package static let nameMax = 60
  /// Characters of a description or a promotion's text at most.
  package static let textMax = 2000

  package var code: String { "places/" + what.0 }
  package var sort: RefusalSort { what.1 }
  package var sentence: Sentence {
    switch self {
    case .nameTooLong: Sentence(what.2, ["max": String(Self.nameMax)])
    case .textTooLong: Sentence(what.2, ["max": Self.textMax.grouped])
    case .welcomeTooLong: Sentence(what.2, ["max": String(MallWords.welcomeMax)])
    default: Sentence(what.2)
    }
  }

  package var pointer: String? {
    switch self {
    case .periodWrong, .periodOver: "/ends"
    case .dayOver: "/day"
    case .discountWrong: "/discount"
    default: nil
    }
  }

  private var what: (String, RefusalSort, Phrase) {
    switch self {
    case .unknownRegion: ("unknown-region", .invalid, PlacesPhrases.unknownRegion)
    case .unknownMall: ("unknown-mall", .absent, PlacesPhrases.unknownMall)
    case .unknownFloor: ("unknown-floor", .absent, PlacesPhrases.unknownFloor)
    case .unknownUnit: ("unknown-unit", .absent, PlacesPhrases.unknownUnit)
    case .unknownZone: ("unknown-zone", .invalid, PlacesPhrases.unknownZone)
    case .nameMissing: ("name-missing", .invalid, PlacesPhrases.nameMissing)
    case .nameTooLong: ("name-too-long", .invalid, PlacesPhrases.nameTooLong)
    case .textTooLong: ("text-too-long", .invalid, PlacesPhrases.textTooLong)
    case .welcomeTooLong: ("welcome-too-long", .invalid, PlacesPhrases.welcomeTooLong)
    case .addressMissing: ("address-missing", .invalid, PlacesPhrases.addressMissing)
    case .floorTaken: ("floor-taken", .conflict, PlacesPhrases.floorTaken)
    case .noLevelZero: ("no-level-zero", .invalid, PlacesPhrases.noLevelZero)
    case .numberTaken: ("number-taken", .conflict, PlacesPhrases.numberTaken)
    case .numberMissing: ("number-missing", .invalid, PlacesPhrases.numberMissing)
    case .hoursWrong: ("hours-wrong", .invalid, PlacesPhrases.hoursWrong)
    case .periodWrong: ("period-wrong", .invalid, PlacesPhrases.periodWrong)
    case .periodOver: ("period-over", .invalid, PlacesPhrases.periodOver)
    case .dayOver: ("day-over", .invalid, PlacesPhrases.dayOver)
    case .discountWrong: ("discount-wrong", .invalid, PlacesPhrases.discountWrong)
    case .promotionNowhere: ("promotion-nowhere", .invalid, PlacesPhrases.promotionNowhere)
    case .titleMissing: ("title-missing", .invalid, PlacesPhrases.titleMissing)
    case .unknownPromotion: ("unknown-promotion", .absent, PlacesPhrases.unknownPromotion)
    case .sourceMissing: ("source-missing", .invalid, PlacesPhrases.sourceMissing)
    case .hasMerchant: ("has-merchant", .conflict, PlacesPhrases.hasMerchant)
    case .alreadyClaimed: ("already-claimed", .conflict, PlacesPhrases.alreadyClaimed)
    case .unknownClaim: ("unknown-claim", .absent, PlacesPhrases.unknownClaim)
    }
  }

  /// For docs/problems.md.
  package static let kinds = allCases.map { ProblemKind($0) }

  /// A name must be there in both languages and short enough to be a party's.
  static func checkName(_ name: Phrase, max: Int = nameMax) throws(PlaceRefusal) {
    for text in [name.korean, name.english] {
      guard !text.allSatisfy(\.isWhitespace) else { throw .nameMissing }
      guard text.length <= max else { throw max == nameMax ? .nameTooLong : .textTooLong }
    }
  }

  static func checkText(_ texts: Phrase...) throws(PlaceRefusal) {
    for text in texts where text.korean.length > textMax || text.english.length > textMax { throw .textTooLong }
  }
}
