import Kernel
import Storage

/// A seller's legal identity, shown on every product and order page (전자상거래법 10조, 13조; LAW.md 9).
package struct SellerFacts: Hashable, Sendable {
  /// 상호
  package var company: String
  /// 대표자
  package var representative: String
  /// 사업자등록번호
  package var registration: BusinessNumber
  /// 통신판매업 신고번호, as the district office wrote it.
  package var mailOrderLicence: String
  package var address: String
  package var phone: String
  package var email: String
  /// How a buyer's payment is protected (구매안전서비스).
  package var escrow: Phrase

  package init(
    company: String, representative: String, registration: BusinessNumber, mailOrderLicence: String, address: String,
    phone: String, email: String, escrow: Phrase = PartiesPhrases.escrow
  ) {
    self.company = company
    self.representative = representative
    self.registration = registration
    self.mailOrderLicence = mailOrderLicence
    self.address = address
    self.phone = phone
    self.email = email
    self.escrow = escrow
  }

  /// What a merchant that has said nothing yet is shown to fill in.
  package static let unsaid = SellerFacts(
    company: "", representative: "", registration: BusinessNumber(stored: ""), mailOrderLicence: "", address: "", phone: "", email: "")

  /// Whether the law's facts are there. A merchant that an import made has none yet; its goods may be sold meanwhile: the law obliges the
  /// seller to say who it is and makes no sale void that lacks it, and goods that vanish from the shelf by a missing number would tell nobody
  /// why. So pages name the seller and say that the rest is missing, and the console asks the merchant and the house for it until it is there.
  package var isSaid: Bool { !registration.digits.isEmpty }

  /// What stands in for facts that are missing: the merchant's name and nothing else.
  package static func unsaid(of merchant: Party) -> SellerFacts {
    var facts = unsaid
    facts.company = merchant.name.korean
    return facts
  }

  /// What pages show of several merchants: their facts, else their names.
  package static func shown(_ merchants: [PartyID], in tx: Transaction) throws -> [PartyID: SellerFacts] {
    var found = try all(merchants, in: tx)
    let silent = merchants.filter { found[$0] == nil }
    guard !silent.isEmpty else { return found }
    for (id, party) in try Party.all(silent, in: tx) { found[id] = unsaid(of: party) }
    return found
  }

  /// The facts of one merchant; nil when the party is none.
  package static func of(_ merchant: PartyID, in tx: Transaction) throws -> SellerFacts? {
    try tx.first("SELECT \(raw: columns) FROM party_seller WHERE party = \(merchant)") { try SellerFacts(&$0) }
  }

  /// The merchant with that registration number; nil when there is none.
  package static func merchant(registration: BusinessNumber, in tx: Transaction) throws -> PartyID? {
    try tx.value("SELECT party FROM party_seller WHERE registration = \(registration.digits)")
  }

  /// The facts of several merchants (an order of many sellers), 200 a statement.
  package static func all(_ merchants: [PartyID], in tx: Transaction) throws -> [PartyID: SellerFacts] {
    guard merchants.count <= 200 else { return try merchants.inParts(of: 200) { try all($0, in: tx) } }
    guard !merchants.isEmpty else { return [:] }
    let found = try tx.rows(
      "SELECT party, \(raw: columns) FROM party_seller WHERE party IN \(list: merchants) ORDER BY party LIMIT 200"
    ) { row in (try row.next(PartyID.self), try SellerFacts(&row)) }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  static let columns = "company, representative, registration, mail_order_licence, address, phone, email, escrow_ko, escrow_en"

  init(_ row: inout Row) throws {
    company = try row.next()
    representative = try row.next()
    registration = BusinessNumber(stored: try row.next())
    mailOrderLicence = try row.next()
    address = try row.next()
    phone = try row.next()
    email = try row.next()
    escrow = Phrase(try row.next(), try row.next())
  }
}
