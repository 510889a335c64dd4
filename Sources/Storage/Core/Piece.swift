/// One piece of waiting work: a transaction body and the way its answer goes back.
class Piece: @unchecked Sendable {
  let act: Act
  init(act: Act) { self.act = act }
  /// Runs the body; keeps its result for `finish`.
  func run(_ tx: Transaction) throws {}
  /// Answers the caller, after the commit is durable or with what went wrong.
  func finish(_ fault: (any Error)?) {}
}

final class BodyPiece<Value>: Piece, @unchecked Sendable {
  private var body: ((Transaction) throws -> Value)?
  private let answer: (Result<Value, any Error>) -> Void
  private var value: Value?
  private var wakes: [@Sendable () -> Void] = []

  init(act: Act, body: @escaping (Transaction) throws -> Value, answer: @escaping (Result<Value, any Error>) -> Void) {
    self.body = body
    self.answer = answer
    super.init(act: act)
  }

  override func run(_ tx: Transaction) throws {
    value = nil
    act.rewind()
    value = try body!(tx)
    wakes = tx.afterCommit
  }

  override func finish(_ fault: (any Error)?) {
    // A caller that waits may not be answered while its closure is still held here.
    body = nil
    if let fault {
      answer(.failure(fault))
    } else {
      answer(.success(value!))
      for wake in wakes { wake() }
    }
  }
}
