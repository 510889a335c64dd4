import Kernel
import Parties
import Web

/// The member's saved addresses to choose from at the checkout, and a new one. Without JavaScript: a button fills the fields from the one
/// that is chosen, and so does going on.
struct SavedAddresses: Sendable {
  /// What is chosen for an address that is not saved.
  static let new = "new"

  var entries: [AddressBook.Entry]
  var chosen: String
  /// Of which one the fields are filled now.
  var filled: String

  /// Nothing where none is saved.
  func html(_ reader: Reader) -> HTML? {
    guard !entries.isEmpty else { return nil }
    let known = entries.map { entry in
      Choice(entry.id.description, "\(entry.address.recipient) · \(entry.address.phone.description)", hint: entry.address.line, isChosen: chosen == entry.id.description)
    }
    let isKnown = known.contains(where: \.isChosen)
    let choices = Choices("saved", reader.say(SalePhrases.savedAddresses), known + [Choice(Self.new, reader.say(SalePhrases.newAddress), isChosen: !isKnown)], look: .options)
    return """
      \(choices.html(reader))<input type="hidden" name="filled" value="\(filled)"><button class="button is-outline is-small" name="fill" value="1">\(SalePhrases.fillAddress, reader.language)</button>
      """
  }
}

extension CheckoutPage.Typed {
  /// The form with the fields of the saved address that is chosen now, where that is not the one they were filled of. A new address
  /// begins empty.
  package mutating func choose(among entries: [AddressBook.Entry]) {
    guard isSent, saved != filled, !saved.isEmpty else { return }
    if let address = entries.first(where: { $0.id.description == saved })?.address {
      (name, phone) = (address.recipient, address.phone.description)
      (postcode, road, detail) = (address.postcode, address.road, address.detail)
      filled = saved
      return
    }
    if let before = entries.first(where: { $0.id.description == filled })?.address, (postcode, road, detail) == (before.postcode, before.road, before.detail) {
      (postcode, road, detail) = ("", "", "")
    }
    (saved, filled) = (SavedAddresses.new, SavedAddresses.new)
  }
}
