import Kernel
import Ledger
import Payments
import Storage

/// What pays an order, as it stands in the order's one batch: every tender pays into the order's clearing account.
struct OrderTenders {
  private struct Paid {
    let kind: OrderTender.Kind
    let gateway: String
    let payment: ID<Payment>
    let amount: Money
  }

  private let paid: [Paid]
  /// What is paid now.
  private let direct: [Transfer]
  /// What the wallet kept while a provider was asked, if it did.
  private var held: HeldTransfers

  /// Throws `NoOrder.offerGone` where what was approved, with what the wallet keeps for it, is not what the offer costs.
  init(order: Order, offer: Offer, tender: Tender, in tx: Transaction) throws {
    let currency = offer.total.currency, clearing = SaleAccounts.clearing(offer.id, currency)
    func transfer(_ source: AccountKey, _ amount: Money) -> Transfer {
      Transfer(id: tx.id(), debit: source, credit: clearing, amount: amount.minor, code: "order.paid", reference: order.id.raw)
    }
    switch tender {
    case .nothing:
      guard offer.total.minor == 0 else { throw NoOrder.offerGone }
      (paid, direct, held) = ([], [], HeldTransfers([], for: order.id))
    case .wallet:
      paid = [Paid(kind: .wallet, gateway: "", payment: order.payment, amount: offer.total)]
      direct = [transfer(SaleAccounts.wallet(offer.buyer, currency), offer.total)]
      held = HeldTransfers([], for: order.id)
    case .provider(let payment):
      let part = payment.amount == offer.total ? nil : try WalletPart.of(payment.id, for: offer, in: tx)
      guard payment.amount.currency == currency, payment.amount.minor.plus(part?.amount.minor ?? 0) == offer.total.minor else { throw NoOrder.offerGone }
      let provider = Paid(kind: .provider, gateway: payment.gateway, payment: payment.id, amount: payment.amount)
      paid = part.map { [Paid(kind: .wallet, gateway: "", payment: tx.id(), amount: $0.amount), provider] } ?? [provider]
      direct = [transfer(SaleAccounts.receivable(payment.gateway, currency), payment.amount)]
      held = HeldTransfers(part.map { [$0.transfer] } ?? [], for: order.id)
    }
  }

  /// What the wallet kept stands first.
  var postings: [Posting] { held.postings + direct.map { .transfer($0) } }

  /// What is paid from the wallet, by the first posting; nil where nothing is.
  var fromWallet: Money? { paid.first { $0.kind == .wallet }?.amount }

  /// As `HeldTransfers.replaceEnded`.
  mutating func replaceEnded(_ results: some RandomAccessCollection<PostingResult>, all: Bool, in tx: Transaction) -> Bool {
    held.replaceEnded(results, all: all, in: tx)
  }

  /// Writes what paid, and a payment for what came from the wallet, so that it is told of and given back like any other.
  func save(_ order: Order, of offer: Offer, in tx: Transaction) throws {
    guard !paid.isEmpty else { return }
    for wallet in paid where wallet.kind == .wallet {
      _ = try IntendPayment(
        for: .order, subject: offer.id.raw, payer: offer.buyer, gateway: Payment.ownWallet, instrument: Payment.ownWallet, amount: wallet.amount, state: .captured
      ).run(as: wallet.payment, in: tx)
    }
    let transfers = held.transfers + direct
    try tx.send(
      """
      INSERT INTO orders_tender (order_id, number, kind, gateway, payment, amount, transfer)
      VALUES \(rows: zip(paid, transfers).enumerated().map { index, one in
        let (paid, transfer) = one
        return [
          order.id.sqlValue, .int(Int64(index + 1)), paid.kind.sqlValue, .text(paid.gateway), paid.payment.sqlValue, .int(paid.amount.minor),
          .int(transfer.id.raw),
        ]
      })
      """)
  }
}
