import Kernel
import Storage

/// One rule of law or house as dated data: a value, the day it came into force, and where it is written.
package struct PolicyValue: Sendable, Equatable {
  /// `kr.vat.standard`.
  package let key: String
  /// First day on which it holds.
  package let inForceFrom: Day
  /// What it says; millionths for rates, days for periods, minor units for amounts.
  package let value: Int64
  /// The law or decision it comes from.
  package let source: String

  /// What a decision keeps, so that it can be explained later: `kr.vat.standard@1977-07-01`.
  package var version: String { "\(key)@\(inForceFrom)" }

  /// The value in force on `day`; nil when nothing was in force yet.
  package static func inForce(_ key: String, on day: Day, in tx: Transaction) throws -> PolicyValue? {
    try ask([key], on: day, in: tx).values()[key]
  }

  /// Values that were asked for and are read later.
  package struct Asked {
    fileprivate let rows: Ahead<PolicyValue>

    /// By key; a key of which nothing is in force is left out.
    package func values() throws -> [String: PolicyValue] {
      Dictionary(try rows.rows().map { ($0.key, $0) }) { newest, _ in newest }
    }
  }

  /// The values in force on `day` of several rules, to be read later.
  package static func ask(_ keys: [String], on day: Day, in tx: Transaction) throws -> Asked {
    Asked(
      rows: try tx.ahead(
        """
        SELECT key, in_force_from, value, source
        FROM policy_value
        WHERE key IN \(list: keys) AND in_force_from <= \(day)
        ORDER BY key, in_force_from DESC
        LIMIT 1000
        """
      ) { row in
        PolicyValue(key: try row.next(), inForceFrom: try row.next(), value: try row.next(), source: try row.next())
      })
  }
}

/// A rule that must be known and is not: the table of dated rules is not whole.
package struct PolicyMissing: Error, CustomStringConvertible {
  package let key: String
  package let day: Day
  package var description: String { "no rule \(key) is in force on \(day)" }
}

extension PolicyValue {
  /// The value in force on `day`; a rule of law that is missing is a fault, never a guess.
  package static func standing(_ key: String, on day: Day, in tx: Transaction) throws -> PolicyValue {
    guard let value = try inForce(key, on: day, in: tx) else { throw PolicyMissing(key: key, day: day) }
    return value
  }
}

/// The rules that consents, checkout, returns, reviews and pages ask for by name.
package enum PolicyKey {
  /// VAT on ordinary goods, millionths.
  package static let vatStandard = "kr.vat.standard"
  /// VAT on unprocessed food, books and exports: none.
  package static let vatExempt = "kr.vat.exempt"
  /// Days in which a consumer may withdraw, counted from receipt.
  package static let withdrawalDays = "kr.withdrawal.days"
  /// Months from receipt in which goods that are not as described may come back.
  package static let withdrawalFaultyMonths = "kr.withdrawal.faulty.months"
  /// Days in which they may come back, counted from when that was or could have been noticed.
  package static let withdrawalFaultyDays = "kr.withdrawal.faulty.days"
  /// Months after which consent to advertising messages must be given anew.
  package static let marketingReconfirmMonths = "kr.marketing.reconfirm.months"
  /// Days for which a review stays hidden after a claim was found right.
  package static let reviewBlindDays = "kr.review.blind.days"
  /// Years of age below which a guardian consents.
  package static let guardianAge = "kr.consent.guardian.age"
  /// Days for which goods that are ready wait at the counter.
  package static let pickupDays = "house.pickup.days"
  /// Days from receipt after which a purchase confirms itself: as many as a consumer has to withdraw (전자상거래법 17조 1항), about as the malls of the
  /// country do; no law asks for it.
  package static let purchaseConfirmDays = "house.purchase.confirm.days"
  /// 1 where the shopper bears the way back of goods returned for this reason, 0 where the seller does.
  package static func returnFeeIsBuyers(_ reason: String) -> String { "kr.return.\(reason).fee.buyer" }
  /// 1 where the fee for the way there goes back too.
  package static func returnDeliveryGoesBack(_ reason: String) -> String { "kr.return.\(reason).delivery.back" }
  /// Business days in which a refund must be paid.
  package static let refundDays = "kr.refund.days"
  /// The minute of the day from which advertising needs a consent of its own (21:00).
  package static let advertisingNightFrom = "kr.advertising.night.from"
  /// The minute of the day from which it no longer does (08:00).
  package static let advertisingNightTo = "kr.advertising.night.to"
  /// Days for which the house keeps what it told people.
  package static let messagesKeepDays = "house.messages.keep.days"
  /// Days for which records of contracts and withdrawals are kept.
  package static let contractsKeepDays = "kr.contracts.keep.days"
  /// What a wallet may hold behind which a name stands, in won.
  package static let walletNamedMax = "kr.wallet.named.max"
  /// What any other wallet may hold, in won.
  package static let walletUnnamedMax = "kr.wallet.unnamed.max"
  /// Days for which records of complaints and disputes are kept.
  package static let complaintsKeepDays = "kr.complaints.keep.days"
}
