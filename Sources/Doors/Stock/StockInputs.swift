import Catalog
import Inventory
import Kernel
import Trade
import Wire

/// What a merchant says of stock and of delivery.
enum StockInputs {
  struct Receipt: Sendable {
    let location: ID<StockLocation>
    let lines: [StockMovement.Line]
    let note: String
  }

  struct Count: Sendable {
    let location: ID<StockLocation>
    let variant: ID<Variant>
    let counted: Int64
    let note: String
  }

  struct DispatchSent: Sendable {
    let from: ID<StockLocation>
    let to: ID<StockLocation>
    let lines: [StockMovement.Line]
    let note: String
  }

  struct Place: Sendable {
    let kind: StockLocation.Kind
    let unit: PartyID?
    let name: Words
    let ships: Bool
    let collects: Bool
    let priority: Int64
  }

  private static let pieces = Shape<Int64>.int64(1...StockMovement.quantityMax)
  private static let counted = Shape<Int64>.int64(0...StockMovement.quantityMax)
  private static let rank = Shape<Int64>.int64(0...10_000)
  private static let days = Shape<Int64>.int64(0...60)
  private static let returnFee = Shape<Int64>.int64(0...DeliveryTerms.feeMax)
  private static let freeFrom = Shape<Int64>.int64(-1...DeliveryTerms.freeFromMax)

  static let line = Shape<StockMovement.Line>.object(
    "StockLineInput", .required("variant", .id(Variant.self)), .required("quantity", pieces)
  ) { StockMovement.Line(variant: $0.raw, quantity: $1) }

  static let receipt = Shape<Receipt>.object(
    "StockReceipt", .required("location", .id(StockLocation.self)), .required("lines", .list(of: line, 1...StockMovement.linesMax)),
    .optional("note", .text(0...500), or: "")
  ) { Receipt(location: $0, lines: $1, note: $2) }

  static let count = Shape<Count>.object(
    "StockCount", .required("location", .id(StockLocation.self)), .required("variant", .id(Variant.self)), .required("counted", counted),
    .optional("note", .text(0...500), or: "")
  ) { Count(location: $0, variant: $1, counted: $2, note: $3) }

  static let dispatch = Shape<DispatchSent>.object(
    "StockDispatch", .required("from", .id(StockLocation.self)), .required("to", .id(StockLocation.self)),
    .required("lines", .list(of: line, 1...StockMovement.linesMax)), .optional("note", .text(0...500), or: "")
  ) { DispatchSent(from: $0, to: $1, lines: $2, note: $3) }

  static let place = Shape<Place>.object(
    "StockLocationInput",
    .required("kind", .choice(StockLocation.Kind.self)), .optional("unit", .id(AnyParty.self)), .required("name", SharedShapes.words),
    .required("ships", .flag), .required("collects", .flag), .optional("priority", rank)
  ) { Place(kind: $0, unit: $1, name: $2, ships: $3, collects: $4, priority: $5 ?? 100) }

  static let terms = Shape<DeliveryTerms>.object(
    "DeliveryTermsInput", .required("fee", .money()), .required("freeFrom", freeFrom), .required("daysMin", days), .required("daysMax", days),
    .optional("returnFee", returnFee, or: Int64(0))
  ) { DeliveryTerms(fee: $0, freeFrom: $1, daysMin: $2, daysMax: $3, returnFee: $4) }

  static let termsView = View<DeliveryTerms>.object(
    "DeliveryTerms", .member("fee", .money) { $0.fee }, .member("freeFrom", .int64) { $0.freeFrom },
    .member("daysMin", .int64) { $0.daysMin }, .member("daysMax", .int64) { $0.daysMax },
    .member("returnFee", .int64) { $0.returnFee })
}
