import Kernel
import Storage
import Synchronization

/// About how many documents of a shelf carry some tokens: counted in the sample, and remembered, because it only decides how they are
/// asked for. An old number costs time and changes no answer.
final class LikelyCounts: Sendable {
  /// Expressions that are remembered, at most.
  private static let most = 4096

  private struct Key: Hashable {
    let ordinal: Int64
    let kind: SearchKind
    let expression: Expression
  }

  private struct Guess {
    let count: Int64
    /// How large the shelf was.
    let all: Int64
  }

  private let guesses = Mutex<[Key: Guess]>([:])

  static func of(_ tx: Transaction) -> LikelyCounts { tx.memory(LikelyCounts.self) { LikelyCounts() } }

  /// - Parameter all: the documents of the shelf.
  func count(_ candidates: Candidates, of all: Int64, in tx: Transaction) throws -> Int64 {
    let key = Key(ordinal: candidates.ordinal, kind: candidates.kind, expression: candidates.expression)
    // Until the shelf is a quarter larger.
    if let known = guesses.withLock({ $0[key] }), known.all.plus(known.all / 4) >= all { return known.count }
    let sampled = try candidates.counted(candidates.expression.and(.token(Slot.sampleToken)), in: tx)
    let guess = Guess(count: Int64(sampled).times(Slot.sampleOf), all: all)
    guesses.withLock { guesses in
      if guesses.count >= Self.most { guesses = [:] }
      guesses[key] = guess
    }
    return guess.count
  }
}
