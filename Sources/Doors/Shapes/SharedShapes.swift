import Catalog
import Kernel
import Wire

/// What many capabilities are sent.
enum SharedShapes {
  /// A text in both languages.
  static let words = Shape<Words>.object(
    "WordsInput", .optional("ko", .lines(0...20_000), or: ""), .optional("en", .lines(0...20_000), or: "")
  ) { Words($0, $1) }
}
