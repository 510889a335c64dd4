import Kernel

/// What may be refused around reviews.
package enum NoReview: Refusal, Hashable, CaseIterable {
  case unknown
  case noProduct
  /// A rating is of what one received.
  case notReceived
  /// There is one already: it can be edited.
  case already
  case notYours
  case notStanding
  case ownReview
  case otherMerchant
  case starsMissing
  /// No height that people have.
  case heightWrong
  case tooManyPhotos

  package var code: String {
    switch self {
    case .unknown: "reviews/unknown"
    case .noProduct: "reviews/no-product"
    case .notReceived: "reviews/not-received"
    case .already: "reviews/already"
    case .notYours: "reviews/not-yours"
    case .notStanding: "reviews/not-standing"
    case .ownReview: "reviews/own-review"
    case .otherMerchant: "reviews/other-merchant"
    case .starsMissing: "reviews/stars-missing"
    case .heightWrong: "reviews/height-wrong"
    case .tooManyPhotos: "reviews/too-many-photos"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .unknown, .noProduct: .absent
    case .already, .notStanding: .conflict
    case .notReceived, .notYours, .ownReview, .otherMerchant: .forbidden
    case .starsMissing, .heightWrong, .tooManyPhotos: .invalid
    }
  }
  package var sentence: Sentence {
    switch self {
    case .unknown: Sentence(ReviewsPhrases.unknown)
    case .noProduct: Sentence(ReviewsPhrases.noProduct)
    case .notReceived: Sentence(ReviewsPhrases.notReceived)
    case .already: Sentence(ReviewsPhrases.already)
    case .notYours: Sentence(ReviewsPhrases.notYours)
    case .notStanding: Sentence(ReviewsPhrases.notStanding)
    case .ownReview: Sentence(ReviewsPhrases.ownReview)
    case .otherMerchant: Sentence(ReviewsPhrases.otherMerchant)
    case .starsMissing: Sentence(ReviewsPhrases.starsMissing)
    case .heightWrong: Sentence(ReviewsPhrases.heightWrong)
    case .tooManyPhotos: Sentence(ReviewsPhrases.photosMany, ["most": String(ReviewPhotos.most)])
    }
  }
  package var pointer: String? {
    switch self {
    case .starsMissing: "/stars"
    case .heightWrong: "/height"
    case .tooManyPhotos: "/photos"
    default: nil
    }
  }
}
