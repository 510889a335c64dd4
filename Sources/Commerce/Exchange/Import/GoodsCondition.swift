import Kernel

/// Goods that are not new: shoppers read it as a fact, and feeds get it back in their own word.
enum GoodsCondition: String, CaseIterable {
  case new, used, refurbished

  /// The attribute that shoppers read.
  static let shownCode = "goods.condition"
  /// The attribute that feeds get back.
  static let feedCode = "feed.condition"

  /// As feeds and Korean sheets write it; nil for what is none of them.
  init?(_ text: String) {
    let plain = text.trimmed.lowercased()
    switch plain {
    case "new": self = .new
    case "used", "open_box": self = .used
    case "refurbished": self = .refurbished
    case let word where word.hasPrefix("신상") || word.hasPrefix("새상품"): self = .new
    case let word where word.hasPrefix("중고"): self = .used
    case let word where word.hasPrefix("리퍼") || word.hasPrefix("재생"): self = .refurbished
    default: return nil
    }
  }

  /// Empty for new goods, so that what was said before goes.
  private var words: Words {
    switch self {
    case .new: Words("")
    case .used: Words("중고", "Used")
    case .refurbished: Words("리퍼", "Refurbished")
    }
  }

  /// What shoppers read.
  var shown: ProductAttribute { ProductAttribute(code: Self.shownCode, name: Words("상품 상태", "Condition"), value: words) }
}
