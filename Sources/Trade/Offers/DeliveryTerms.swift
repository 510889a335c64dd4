import Catalog
import Kernel
import Parties
import Storage

/// What a merchant asks for delivery, and when it arrives.
package struct DeliveryTerms: Sendable, Equatable {
  package var fee: Money
  /// Goods of at least so much are delivered free; zero means always, negative never.
  package var freeFrom: Int64
  package var daysMin: Int64
  package var daysMax: Int64
  /// What fetching goods back costs a shopper who changed their mind, minor units; zero where they send goods back at their own cost.
  package var returnFee: Int64

  package init(fee: Money, freeFrom: Int64, daysMin: Int64, daysMax: Int64, returnFee: Int64 = 0) {
    self.fee = fee
    self.freeFrom = freeFrom
    self.daysMin = daysMin
    self.daysMax = daysMax
    self.returnFee = returnFee
  }

  /// What holds where a merchant has said nothing: 3,000 won, free from 50,000, one to three days.
  package static let usual = DeliveryTerms(fee: .won(3000), freeFrom: 50_000, daysMin: 1, daysMax: 3)

  /// What holds in a currency where a merchant has said nothing; in others than the won nothing is asked until it is set.
  package static func usual(in currency: Currency) -> DeliveryTerms {
    currency == .krw ? usual : DeliveryTerms(fee: Money(0, currency), freeFrom: 0, daysMin: usual.daysMin, daysMax: usual.daysMax)
  }

  /// A fee that can be set, at most, in minor units: at the console and by API.
  package static let feeMax: Int64 = 1_000_000
  /// The worth of goods from which delivery can be free, at most.
  package static let freeFromMax: Int64 = 1_000_000_000
  /// A fee that still counts where it was set before there was that limit.
  private static let feeReadMax: Int64 = 1_000_000_000

  /// Whether it can be reckoned with, wherever it came from.
  var isSound: Bool { (0...Self.feeReadMax).contains(fee.minor) && (0...60).contains(daysMin) && (0...60).contains(daysMax) && daysMin <= daysMax }

  /// What a quote must know of them.
  package var sending: DeliveryFee { DeliveryFee(fee, freeFrom: freeFrom) }

  /// Days until goods arrive, the earliest and the latest.
  var days: ClosedRange<Int64> { daysMin...max(daysMin, daysMax) }

  /// The fee for fetching goods back, where it is of this currency.
  func returnFee(in currency: Currency) -> Money { Money(fee.currency == currency ? returnFee : 0, currency) }

  /// Terms that were asked for and are read later.
  struct Asked {
    let currency: Currency
    let rows: Ahead<(merchant: PartyID, terms: DeliveryTerms)>

    /// The usual ones where none are set.
    func of(_ merchants: [PartyID]) throws -> [PartyID: DeliveryTerms] {
      var terms = Dictionary(merchants.map { ($0, usual(in: currency)) }) { first, _ in first }
      for row in try rows.rows() where row.terms.isSound { terms[row.merchant] = row.terms }
      return terms
    }
  }

  /// The terms of several merchants at once; the usual ones where none are set.
  package static func of(_ merchants: [PartyID], _ currency: Currency, in tx: Transaction) throws -> [PartyID: DeliveryTerms] {
    try ask(merchants, currency, in: tx).of(merchants)
  }

  static func ask(_ merchants: [PartyID], _ currency: Currency, in tx: Transaction) throws -> Asked {
    Asked(
      currency: currency,
      rows: try tx.ahead(
        """
        SELECT merchant, fee, free_from, days_min, days_max, return_fee
        FROM offer_delivery_terms
        WHERE merchant IN \(list: merchants) AND currency = \(currency)
        ORDER BY merchant
        LIMIT 1000
        """
      ) { row in
        let merchant = try row.next(PartyID.self)
        let fee = Money(try row.next(), currency)
        let terms = DeliveryTerms(
          fee: fee, freeFrom: try row.next(), daysMin: try row.next(), daysMax: try row.next(), returnFee: try row.next())
        return (merchant, terms)
      })
  }
}

/// Sets a merchant's delivery terms.
package struct SetDeliveryTerms: Sendable {
  package var merchant: PartyID
  package var terms: DeliveryTerms

  package init(merchant: PartyID, terms: DeliveryTerms) {
    self.merchant = merchant
    self.terms = terms
  }

  package func run(in tx: Transaction) throws {
    guard terms.fee.minor >= 0 else { throw InvalidInput("/fee", .deliveryFeeNegative) }
    guard terms.returnFee >= 0 else { throw InvalidInput("/returnFee", .deliveryFeeNegative) }
    guard terms.fee.minor <= DeliveryTerms.feeMax else { throw InvalidInput("/fee", .deliveryFeeTooLarge) }
    guard terms.returnFee <= DeliveryTerms.feeMax else { throw InvalidInput("/returnFee", .deliveryFeeTooLarge) }
    guard (0...60).contains(terms.daysMin) else { throw InvalidInput("/daysMin", .deliveryDaysOutOfRange) }
    guard (0...60).contains(terms.daysMax) else { throw InvalidInput("/daysMax", .deliveryDaysOutOfRange) }
    guard terms.daysMin <= terms.daysMax else {
      throw InvalidInput("/daysMax", .deliveryDaysCrossed, ["least": String(terms.daysMin), "most": String(terms.daysMax)])
    }
    if let wanted = try HouseCurrencies.of(tx).instead(of: terms.fee.currency) { throw SetPrice.No.otherCurrency(wanted: wanted) }
    try tx.run(
      """
      INSERT INTO offer_delivery_terms (merchant, currency, fee, free_from, days_min, days_max, return_fee)
      VALUES (\(merchant), \(terms.fee.currency), \(terms.fee.minor), \(terms.freeFrom), \(terms.daysMin), \(terms.daysMax), \(terms.returnFee))
      ON CONFLICT (merchant, currency) DO UPDATE SET
        fee = excluded.fee, free_from = excluded.free_from, days_min = excluded.days_min, days_max = excluded.days_max,
        return_fee = excluded.return_fee
      """)
    try tx.emit(PartyEvents.termsChanged(merchant))
  }
}
