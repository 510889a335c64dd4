import Kernel
import Trade
import Wire

/// What comes in about orders.
enum OrderInputs {
  struct Line: Sendable {
    let number: Int64
    let quantity: Int64
  }

  /// What a shopper gives back and why; pieces by line.
  struct Returned: Sendable {
    let reason: Return.Reason
    let note: String
    let noticedOn: Day?
    let pieces: [Int64: Int64]
  }

  static let lookUp = Shape<LookUpOrder>.object(
    "OrderLookUp", .required("number", .text(1...30)), .required("phone", .text(1...40))
  ) { LookUpOrder(number: $0, phone: $1) }

  static let cancel = Shape<String>.object("CancelInput", .optional("reason", .text(0...300), or: "")) { reason in reason }

  private static let number = Shape<Int64>.int64(1...500)

  static let line = Shape<Line>.object(
    "ReturnLineInput", .required("number", number), .required("quantity", CartShapes.quantity)
  ) { Line(number: $0, quantity: $1) }

  private static func pieces(_ lines: [Line]) -> [Int64: Int64] {
    Dictionary(lines.map { ($0.number, $0.quantity) }, uniquingKeysWith: +)
  }

  static let returned = Shape<Returned>.object(
    "ReturnInput",
    .required("reason", .choice(Return.Reason.self)),
    .optional("note", .lines(0...1000), or: ""),
    .optional("noticedOn", .day),
    .required("lines", .list(of: line, 1...100))
  ) { reason, note, noticedOn, lines in
    Returned(reason: reason, note: note, noticedOn: noticedOn, pieces: Self.pieces(lines))
  }
}
