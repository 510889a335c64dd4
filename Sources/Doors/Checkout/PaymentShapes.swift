import Kernel
import Payments
import Storage
import Trade
import Wire

/// What comes in and goes out about payments.
enum PaymentShapes {
  /// How an order may be paid.
  enum Method: String, CaseIterable, Sendable {
    case wallet
    case testCard = "test-card"
    /// Asks the buyer at the provider's own page.
    case testWindow = "test-window"
  }

  struct Pay: Sendable {
    /// Nil where nothing is to be paid.
    let method: Method?
    let instrument: String
    /// What the wallet pays first, where a provider is asked for the rest.
    let fromWallet: Money?

    /// Whether nobody outside is asked.
    var isAtOnce: Bool {
      method == nil || method == .wallet
    }

    /// Refused where something is to come from the wallet, but nobody is named who pays the rest.
    var means: Means {
      get throws(NoMeans) {
        guard fromWallet == nil || !isAtOnce else { throw .walletAmount }
        return provided
      }
    }

    private var provided: Means {
      switch method {
      case nil: .nothing
      case .wallet: .wallet
      case .testCard: .card(gateway: Method.testCard.rawValue, instrument: instrument, fromWallet: fromWallet)
      case .testWindow: .card(gateway: Method.testWindow.rawValue, instrument: TestWindowGateway.instrument, fromWallet: fromWallet)
      }
    }
  }

  enum State: String, CaseIterable, Sendable {
    case placed, pending
    case awaitingBuyer = "awaiting-buyer"
  }

  /// What a buyer brings back from a provider's page.
  struct Returned: Sendable {
    let key: String
    let amount: Int64?
  }

  static let returned = Shape<Returned>.object("PaymentReturn", .optional("key", .text(0...200), or: ""), .optional("amount", .int(0...Int.max))) {
    Returned(key: $0, amount: $1.map { Int64($0) })
  }

  /// What became of a payment: the order, or word that the provider has not answered.
  struct Outcome: Sendable {
    let order: Order?
    let payment: ID<Payment>?
    /// The provider's page where the buyer says yes or no.
    let goTo: String?
    /// Where goes on what came into the cart while it was paid for.
    let cart: ID<Cart>?

    /// An order, and the cart that follows its own.
    init(order: Order, in tx: Transaction) throws {
      self.order = order
      payment = order.payment.raw == 0 ? nil : order.payment
      goTo = nil
      cart = try Cart.following(ID(order.cart), in: tx)
    }

    init(pending payment: ID<Payment>, goTo: String? = nil) {
      order = nil
      self.goTo = goTo
      self.payment = payment
      cart = nil
    }
  }

  enum Verdict: String, CaseIterable, Sendable { case approved, declined, unknown }

  /// A provider's answer that comes by itself.
  struct Heard: Sendable {
    let verdict: Verdict
    let reference: String?
    let reason: DeclineReason?

    var answer: GatewayAnswer {
      switch verdict {
      case .approved: .approved(reference: reference ?? "")
      case .declined: .declined(reason ?? .refusedByIssuer)
      case .unknown: .unknown(why: "the provider does not know")
      }
    }
  }

  /// What the test card does; one that nobody knows is refused here, before a charge is begun that could only be declined.
  static let instrument = Shape<String>.oneOf(TestCardGateway.instruments)

  static let pay = Shape<Pay>.object(
    "PaymentInput",
    .optional("method", .choice(Method.self)),
    .optional("instrument", instrument, or: "test-approve"),
    .optional("fromWallet", .money())
  ) { Pay(method: $0, instrument: $1, fromWallet: $2) }

  static let heard = Shape<Heard>.object(
    "PaymentAnswer",
    .required("answer", .choice(Verdict.self)),
    .optional("reference", .text(1...100)),
    .optional("reason", .choice(DeclineReason.self))
  ) { Heard(verdict: $0, reference: $1, reason: $2) }

  static let placed = View<Order>.object(
    "PlacedOrder",
    .member("id", .id()) { $0.id },
    .member("number", .text) { $0.number },
    .member("total", .money) { $0.total },
    .member("placedAt", .instant) { $0.placedAt })

  static let outcome = View<Outcome>.object(
    "PaymentOutcome",
    saying: "The order that was placed, or word that the provider has not answered. What came into the cart while it was paid for, and is not part of "
      + "the order, goes on in another cart: `cart` names it, and the same account or Cart-Secret opens it; null where nothing was left. Where the "
      + "provider asks the buyer, `goTo` is the page to open (of this server where it begins with a slash); it leads back to the shop.",
    .member("state", .choice()) { $0.order != nil ? State.placed : $0.goTo != nil ? .awaitingBuyer : .pending },
    .member("order", placed.orNull) { $0.order },
    .member("payment", View<ID<Payment>>.id().orNull) { $0.payment },
    .member("goTo", View<String>.text.orNull) { $0.goTo },
    .member("cart", View<ID<Cart>>.id().orNull) { $0.cart })
}
