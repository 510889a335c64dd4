import Kernel

/// What a business says of itself, checked as far as its form tells: whoever writes to it or looks it up must get there.
package enum BusinessFacts {
  /// Throws `InvalidInput` at that field for an e-mail address, telephone number or mail-order licence that cannot be one.
  package static func check(_ field: String, _ text: String) throws(InvalidInput) {
    switch field {
    case "email": guard EmailAddress(text: text) != nil else { throw InvalidInput(field, PartiesPhrases.businessEmailBad) }
    case "phone": guard isServicePhone(text) else { throw InvalidInput(field, PartiesPhrases.businessPhoneBad) }
    case "mailOrderLicence": guard isLicence(text) else { throw InvalidInput(field, PartiesPhrases.licenceBad) }
    default: return
    }
  }

  /// A telephone number, or one of the short numbers of customer services: `1588-1234`.
  package static func isServicePhone(_ text: String) -> Bool {
    if PhoneNumber(text: text) != nil { return true }
    let digits = text.filter { $0 != "-" && $0 != " " }
    return digits.utf8.count == 8 && digits.utf8.allSatisfy { (48...57).contains($0) } && ["15", "16", "18"].contains { digits.hasPrefix($0) }
  }

  /// `제2026-서울마포-0123호`: the year, the district and a number, with or without the words around them; or that none is needed.
  package static func isLicence(_ text: String) -> Bool {
    guard (1...100).contains(text.unicodeScalars.count) else { return false }
    if ["면제", "해당 없음", "해당없음", "exempt"].contains(where: text.lowercased().contains) { return true }
    return text.utf8.count { (48...57).contains($0) } >= 4
  }
}
