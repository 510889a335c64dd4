import Kernel
import Parties

/// What is to be paid, for every way the goods may be had: the style sheet shows the sum of the ways that are chosen, so it follows
/// at once and without scripts.
struct CheckoutTotal {
  /// Fees whose sums are all written out; each further one doubles them.
  static let feesMax = 4

  /// Goods, and the fees that nobody can choose away.
  private let fixed: Money
  /// The merchants whose fee depends on the reader's choice, in the order of the page.
  private let choices: [(merchant: PartyID, fee: Money)]

  init(_ cart: CartView) {
    let paid = cart.groups.filter { $0.canDeliver && $0.delivery.minor > 0 }
    choices = Array(paid.filter { !$0.places.isEmpty }.prefix(Self.feesMax)).map { ($0.merchant, $0.delivery) }
    fixed = Money.sum([cart.goods] + paid.filter { $0.places.isEmpty }.map(\.delivery), in: cart.goods.currency)
  }

  /// The number by which the style sheet knows this merchant's fee.
  func fee(of merchant: PartyID) -> Int? { choices.firstIndex { $0.merchant == merchant }.map { $0 + 1 } }

  /// The sum of goods and chosen fees.
  func html(_ reader: Reader) -> HTML {
    guard !choices.isEmpty else { return "<b>\(reader.format.money(fixed))</b>" }
    let sums: [HTML] = (0..<(1 << choices.count)).map { chosen in
      var sum = fixed
      var marks = HTML()
      for (index, choice) in choices.enumerated() {
        let isOn = chosen & (1 << index) != 0
        if isOn { sum = Money.sum([sum, choice.fee], in: sum.currency) }
        marks += #" data-fee-\#(index + 1)="\#(isOn ? "on" : "off")""#
      }
      return "<b\(marks)>\(reader.format.money(sum))</b>"
    }
    return "\(sums)"
  }
}
