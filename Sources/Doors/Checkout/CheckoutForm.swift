import Catalog
import Inventory
import Kernel
import Parties
import Trade
import Web
import Wire

/// The checkout form as it was typed, and what is wrong with it beside which field.
enum CheckoutForm {
  /// Letters of a field that are shown again, at most; more than may stand there, so that nothing is cut without a word.
  private static let keptMax = 1000
  private static let noteMax = 200

  static func read(_ form: Form) -> CheckoutPage.Typed {
    func tidy(_ name: String) -> String { FormText.line(form[name]).cut(keptMax) }
    var typed = CheckoutPage.Typed()
    typed.name = tidy("name")
    typed.phone = tidy("phone")
    typed.email = tidy("email")
    let postcode = tidy("postcode")
    typed.postcode = Address.postcode(postcode) ?? postcode
    typed.road = tidy("road")
    typed.detail = tidy("detail")
    typed.note = tidy("note")
    typed.consents = form["consent"] == "1"
    typed.code = tidy("code")
    typed.goods = Int64(form["goods"])
    for field in form.fields where field.name.hasPrefix("fee-") {
      guard let merchant = PartyID(text: field.name.dropFirst(4)), let fee = Int64(field.value), fee >= 0 else { continue }
      typed.fees[merchant] = fee
    }
    typed.only = CartForm.only(form.fields)
    typed.saved = tidy("saved").cut(40)
    typed.filled = tidy("filled").cut(40)
    let ways = form.fields.filter { $0.name.hasPrefix("how-") }
    typed.isSent = ways.isEmpty || ways.contains { ID<StockLocation>(text: $0.value) == nil }
    for field in form.fields where field.name.hasPrefix("how-") {
      guard let merchant = PartyID(text: field.name.dropFirst(4)), let place = ID<StockLocation>(text: field.value) else { continue }
      typed.places[merchant] = place
    }
    return typed
  }

  static func faults(_ typed: CheckoutPage.Typed, _ cart: CartView) -> [String: Sentence] {
    var faults: [String: Sentence] = [:]
    if typed.name.isEmpty { faults["name"] = Sentence(SalePhrases.nameWanted) }
    for (field, text, most) in [("name", typed.name, Party.nameMax), ("note", typed.note, noteMax)] where text.count > most {
      faults[field] = Sentence(InputPhrases.tooLong, ["max": String(most)])
    }
    if PhoneNumber(text: typed.phone) == nil { faults["phone"] = Sentence(SalePhrases.phoneWanted) }
    if !typed.email.isEmpty, EmailAddress(text: typed.email) == nil { faults["email"] = OpenGuest.No.emailMalformed.sentence }
    if cart.groups.contains(where: { typed.places[$0.merchant] == nil }) {
      for no in Address.faults(postcode: typed.postcode, road: typed.road, detail: typed.detail) { faults[field(of: no)] = no.sentence }
    }
    let needsConsent = cart.groups.contains { $0.lines.contains { $0.facts.withdrawal.needsConsent } }
    if needsConsent, !typed.consents { faults["consent"] = Sentence(SalePhrases.consentWanted) }
    return faults
  }

  /// The field that a refusal is about; empty for the whole form.
  static func field(of refusal: any Refusal) -> String {
    let last = refusal.pointer?.split(separator: "/").last.map(String.init) ?? ""
    switch last {
    case "name", "phone", "email", "postcode", "road", "detail": return last
    case "address": return "road"
    case "consents": return "consent"
    case "code": return "code"
    default: return ""
    }
  }
}
