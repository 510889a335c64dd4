import Kernel
import Storage

/// Opens a merchant with its legal identity.
package struct CreateMerchant: Sendable {
  package var name: Phrase
  package var seller: SellerFacts

  package init(name: Phrase, seller: SellerFacts) {
    self.name = name
    self.seller = seller
  }

  package enum No: Refusal, Equatable {
    case missing(String)
    case registrationTaken
  }

  package func run(in tx: Transaction) throws -> PartyID {
    try Self.decide(name: name, seller)
    let id = try OpenParty(.merchant, name: name).run(in: tx)
    let added = try tx.run(
      """
      INSERT INTO party_seller (party, \(raw: SellerFacts.columns), changed_at)
      VALUES (\(id), \(seller.company), \(seller.representative), \(seller.registration.digits), \(seller.mailOrderLicence),
        \(seller.address), \(seller.phone), \(seller.email), \(seller.escrow.korean), \(seller.escrow.english), \(tx.now))
      ON CONFLICT (registration) DO NOTHING
      """)
    guard added == 1 else { throw No.registrationTaken }
    try tx.emit(PartyEvents.merchantOpened(id))
    return id
  }

  /// The law wants every one of these shown, so none may be empty.
  static func decide(name: Phrase, _ seller: SellerFacts) throws(No) {
    let fields = [
      ("name", name.korean), ("company", seller.company), ("representative", seller.representative),
      ("mailOrderLicence", seller.mailOrderLicence), ("address", seller.address), ("phone", seller.phone), ("email", seller.email),
    ]
    for (field, value) in fields where value.allSatisfy(\.isWhitespace) { throw .missing(field) }
  }
}

/// Changes a merchant's legal identity.
package struct ChangeSeller: Sendable {
  package var merchant: PartyID
  package var seller: SellerFacts

  package init(_ merchant: PartyID, seller: SellerFacts) {
    self.merchant = merchant
    self.seller = seller
  }

  package func run(by authority: Authority, in tx: Transaction) throws {
    try authority.require(.editSeller, on: .merchant(merchant))
    guard let party = try Party.find(merchant, in: tx) else { throw SucceedParty.No.unknownParty }
    try CreateMerchant.decide(name: party.name, seller)
    for (field, text) in [("mailOrderLicence", seller.mailOrderLicence), ("phone", seller.phone), ("email", seller.email)] { try BusinessFacts.check(field, text) }
    // A merchant that came with an import has said nothing yet.
    if party.kind == .merchant {
      try tx.run(
        """
        INSERT INTO party_seller (party, \(raw: SellerFacts.columns), changed_at)
        VALUES (\(merchant), \(seller.company), \(seller.representative), \(seller.registration.digits), \(seller.mailOrderLicence),
          \(seller.address), \(seller.phone), \(seller.email), \(seller.escrow.korean), \(seller.escrow.english), \(tx.now))
        ON CONFLICT DO NOTHING
        """)
    }
    let changed = try tx.run(
      """
      UPDATE party_seller
      SET company = \(seller.company), representative = \(seller.representative), registration = \(seller.registration.digits),
        mail_order_licence = \(seller.mailOrderLicence), address = \(seller.address), phone = \(seller.phone), email = \(seller.email),
        escrow_ko = \(seller.escrow.korean), escrow_en = \(seller.escrow.english), changed_at = \(tx.now)
      WHERE party = \(merchant) AND NOT EXISTS (
        SELECT 1 FROM party_seller other WHERE other.registration = \(seller.registration.digits) AND other.party <> \(merchant))
      """)
    guard changed == 1 else { throw CreateMerchant.No.registrationTaken }
    try tx.emit(PartyEvents.sellerChanged(merchant))
  }
}

/// Opens a brand, of a merchant or of nobody here yet.
package struct CreateBrand: Sendable {
  package var name: Phrase
  package var merchant: PartyID?

  package init(name: Phrase, merchant: PartyID? = nil) {
    self.name = name
    self.merchant = merchant
  }

  package func run(in tx: Transaction) throws -> PartyID {
    let id = try OpenParty(.brand, name: name).run(in: tx)
    try tx.run("INSERT INTO party_brand (party, merchant) VALUES (\(id), \(merchant))")
    return id
  }
}

extension CreateMerchant.No {
  package var code: String {
    switch self {
    case .missing: "merchants/missing"
    case .registrationTaken: "merchants/registration-taken"
    }
  }
  package var sort: RefusalSort { self == .registrationTaken ? .conflict : .invalid }
  package var sentence: Sentence {
    Sentence(self == .registrationTaken ? PartiesPhrases.registrationTaken : PartiesPhrases.sellerFieldMissing)
  }
  package var pointer: String? {
    switch self {
    case .missing(let field): "/" + field
    case .registrationTaken: "/registration"
    }
  }
}
