import Catalog
import Kernel
import Synchronization
import Web

/// Cards that were written before, found again by everything that they are written from: an equal card reads the same, so
/// none of them can be out of date, and a page of forty cards writes only those that changed.
package enum CardPieces {
  /// Cards kept, at most; past it all are written anew.
  package static let piecesMax = 5000
  /// Bytes kept, at most.
  package static let bytesMax = 8 << 20

  /// All that a card's markup follows from.
  struct Key: Hashable {
    var card: Card
    var fact: CollectFact?
    var isKept: Bool
    /// What its way chooses already.
    var chosen: [String?]
    var language: Language

    init(_ card: Card, fact: CollectFact?, isKept: Bool, chosen: [String?] = [], language: Language) {
      self.card = card
      // How much it is wanted is not shown, and changes often.
      self.card.popularity = 0
      (self.fact, self.isKept, self.chosen, self.language) = (fact, isKept, chosen, language)
    }
  }

  private static let kept = Mutex<(pieces: [Key: HTML], bytes: Int)>(([:], 0))

  /// The piece of a card, written by `write` if no equal one was written before.
  static func piece(_ key: Key, write: () -> HTML) -> HTML {
    if let piece = kept.withLock({ $0.pieces[key] }) { return piece }
    let piece = write()
    kept.withLock { kept in
      if kept.pieces.count >= piecesMax || kept.bytes > bytesMax { kept = ([:], 0) }
      kept.pieces[key] = piece
      kept.bytes += piece.bytes.count
    }
    return piece
  }

  /// How many are kept at the moment.
  package static var count: Int { kept.withLock { $0.pieces.count } }
}
