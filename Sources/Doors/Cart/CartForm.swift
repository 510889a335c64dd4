import Catalog
import Kernel
import Trade
import Web
import Wire

/// What the form of the cart says: which lines are ticked, and which counts were typed over.
struct CartForm: Sendable {
  typealias Count = (variant: ID<Variant>, quantity: Int64)

  /// The lines that are to be ordered; nil for all that the page showed.
  let choice: Set<ID<Variant>>?
  /// Counts that are others than the page showed, so that nothing goes back that was changed elsewhere meanwhile.
  let counts: [Count]
  /// Where it leads when all is changed.
  let way: Path

  init(_ form: Form) {
    let shown = Self.numbers("was-", form), typed = Self.numbers("quantity-", form)
    let ticked = Self.choice(of: form.fields)
    choice = ticked.flatMap { $0.isSuperset(of: shown.map(\.variant)) && !shown.isEmpty ? nil : $0 }
    let before = Dictionary(shown) { first, _ in first }
    counts = typed.filter { before[$0.variant] != $0.quantity }
    way = form["then"] == "checkout" ? Self.checkout(choice) : Paths.cart(choosing: choice?.sorted())
  }

  /// The ticked lines that an address or a form names; nil where it chooses none from among others.
  static func choice(of fields: [(name: String, value: String)]) -> Set<ID<Variant>>? {
    fields.contains { $0.name == "choose" } ? Set(only(fields).map { ID<Variant>($0.variant) }) : nil
  }

  /// The lines that are ordered, as the address or the form says; none for the whole cart. How many pieces stands behind its line.
  static func only(_ fields: [(name: String, value: String)]) -> [LoneLine] {
    var chosen: [LoneLine] = []
    for field in fields {
      if field.name == "only", let variant = ID<Variant>(text: field.value), chosen.count < Cart.linesMax {
        chosen.append(LoneLine(variant: variant.raw))
      } else if field.name == "pieces", let last = chosen.popLast() {
        chosen.append(LoneLine(variant: last.variant, quantity: min(max(Int64(field.value) ?? 1, 1), Cart.quantityMax)))
      }
    }
    return chosen
  }

  private static func checkout(_ choice: Set<ID<Variant>>?) -> Path {
    guard let choice else { return Paths.checkout }
    return choice.isEmpty ? Paths.cart(choosing: [ID<Variant>]()).with("none", "1") : Paths.checkout(only: choice.sorted())
  }

  /// The fields that name a line behind their first word; what is no number is less than none.
  private static func numbers(_ prefix: String, _ form: Form) -> [Count] {
    form.fields.lazy.filter { $0.name.hasPrefix(prefix) }.prefix(Cart.linesMax).compactMap { field in
      ID<Variant>(text: String(field.name.dropFirst(prefix.count))).map { ($0, (try? WrittenNumber.read(field.value)) ?? -1) }
    }
  }
}
