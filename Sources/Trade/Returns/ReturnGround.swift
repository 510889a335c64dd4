import Kernel
import Storage

extension Return {
  /// Why a change of mind may be refused within its days: the cases that the law knows (전자상거래법 17조 2항), and goods that did not come.
  package enum Ground: String, Column, Sendable, CaseIterable {
    /// Lost or damaged by the buyer; opening the wrapping to look at the goods is none of it.
    case damaged
    /// Used or used up in part, so that it is worth markedly less.
    case used
    /// Lost its worth by time, so that nobody would buy it any more.
    case aged
    /// Could be copied, and its wrapping was damaged.
    case unsealed
    /// What the buyer was told before the sale cannot be given back, and agreed to (17조 6항).
    case agreedBefore = "agreed-before"
    /// The pieces did not come back.
    case notSent = "not-sent"

    package var phrase: Phrase {
      switch self {
      case .damaged: Phrase("고객의 책임으로 없어지거나 망가졌어요", "Lost or damaged by the buyer")
      case .used: Phrase("사용하거나 일부를 써서 가치가 크게 줄었어요", "Used, so that it is worth markedly less")
      case .aged: Phrase("시간이 지나 다시 팔기 어려워요", "Too old to be sold again")
      case .unsealed: Phrase("복제할 수 있는 상품의 포장이 훼손됐어요", "The wrapping of goods that can be copied is damaged")
      case .agreedBefore: Phrase("사기 전에 알리고 동의받은 철회 제한 상품이에요", "Cannot be given back, as was told and agreed before the sale")
      case .notSent: Phrase("상품이 돌아오지 않았어요", "It did not come back")
      }
    }
  }
}
