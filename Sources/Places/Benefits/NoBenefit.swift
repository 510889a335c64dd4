import Kernel

/// Why a benefit is not offered, not taken or not given.
package enum NoBenefit: Refusal, Equatable, CaseIterable {
  case usesOutOfRange, wordsWrong, hasOne, absent, notNow, allTaken, unknownCode, over, used

  package var code: String {
    switch self {
    case .usesOutOfRange: "places/benefit-uses"
    case .wordsWrong: "places/benefit-words"
    case .hasOne: "places/benefit-there"
    case .absent: "places/no-benefit"
    case .notNow: "places/benefit-not-now"
    case .allTaken: "places/benefit-all-taken"
    case .unknownCode: "places/benefit-unknown-code"
    case .over: "places/benefit-over"
    case .used: "places/benefit-used"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .usesOutOfRange, .wordsWrong, .unknownCode: .invalid
    case .absent: .absent
    case .hasOne, .notNow, .allTaken, .used: .conflict
    case .over: .gone
    }
  }
  package var sentence: Sentence {
    switch self {
    case .usesOutOfRange: Sentence(PlacesPhrases.benefitUses, ["max": Benefit.usesMax.grouped])
    case .wordsWrong: Sentence(PlacesPhrases.benefitWords, ["max": String(Benefit.wordsMax)])
    case .hasOne: Sentence(PlacesPhrases.benefitThere)
    case .absent: Sentence(PlacesPhrases.benefitNone)
    case .notNow: Sentence(PlacesPhrases.benefitNotNow)
    case .allTaken: Sentence(PlacesPhrases.benefitAllTaken)
    case .unknownCode: Sentence(PlacesPhrases.benefitUnknown)
    case .over: Sentence(PlacesPhrases.benefitOver)
    case .used: Sentence(PlacesPhrases.benefitUsed)
    }
  }
  package var pointer: String? {
    switch self {
    case .usesOutOfRange: "/uses"
    case .wordsWrong: "/benefit-ko"
    case .unknownCode, .over, .used: "/benefit"
    default: nil
    }
  }
}
