import Catalog
import Kernel
import Parties
import Trade
import Web

/// A seller's identity as the law wants it shown.
enum SellerLines {
  static func facts(_ seller: SellerFacts, _ reader: Reader) -> [(words: String, value: HTML)] {
    let name = (words: reader.say(ShopPhrases.seller), value: #"<span lang="ko">\#(seller.company)</span>"# as HTML)
    guard seller.isSaid else { return [name, (reader.say(ShopPhrases.sellerFacts), "\(ShopPhrases.sellerUnsaid, reader.language)")] }
    return [
      name,
      (reader.say(ShopPhrases.representative), #"<span lang="ko">\#(seller.representative)</span>"#),
      (reader.say(ShopPhrases.registration), "\(seller.registration.description)"),
      (reader.say(ShopPhrases.licence), #"<span lang="ko">\#(seller.mailOrderLicence)</span>"#),
      (reader.say(ShopPhrases.address), #"<span lang="ko">\#(seller.address)</span>"#),
      (reader.say(ShopPhrases.contact), "\(seller.phone) · \(seller.email)"),
      (reader.say(ShopPhrases.escrow), "\(seller.escrow, reader.language)"),
    ]
  }

  /// Under the seller's name.
  static func licence(_ seller: SellerFacts, _ reader: Reader) -> HTML {
    guard seller.isSaid else { return "\(ShopPhrases.sellerUnsaid, reader.language)" }
    return #"\#(ShopPhrases.licence, reader.language) <span lang="ko">\#(seller.mailOrderLicence)</span>"#
  }

  /// In one line, for carts and orders.
  static func line(_ seller: SellerFacts, _ reader: Reader) -> HTML {
    guard seller.isSaid else { return #"<span lang="ko">\#(seller.company)</span> · \#(ShopPhrases.sellerUnsaid, reader.language)"# }
    return """
      <span lang="ko">\(seller.company)</span> · \(ShopPhrases.licence, reader.language) <span lang="ko">\(seller.mailOrderLicence)</span>
      """
  }

  /// Telephone and e-mail as ways to the seller; nothing where the seller has not said them.
  static func contact(_ seller: SellerFacts, _ reader: Reader) -> HTML? {
    guard seller.isSaid else { return nil }
    return """
      <a class="link nowrap" href="tel:\(seller.phone.filter { $0.isNumber || $0 == "+" })">\(seller.phone)</a> · <a class="link" href="mailto:\(seller.email)">\(seller.email)</a>
      """
  }
}

/// What a reader may send back and until when.
enum WithdrawalWords {
  static func text(_ terms: Product.Withdrawal, days: Int64, _ reader: Reader) -> String {
    let mind = switch terms {
    case .standard: reader.say(ShopPhrases.withdrawalStandard, ["days": String(days)])
    case .perishable: reader.say(ShopPhrases.withdrawalPerishable)
    case .madeToOrder: reader.say(ShopPhrases.withdrawalMade)
    case .sealed: reader.say(ShopPhrases.withdrawalSealed)
    case .digital: reader.say(ShopPhrases.withdrawalDigital)
    }
    return mind + " " + reader.say(ShopPhrases.withdrawalFaulty)
  }

  /// Whether it can be sent back for a change of mind at all.
  static func allowsMind(_ terms: Product.Withdrawal) -> Bool { !terms.isFinal }
}
