import Parties
import Wire

extension Settings {
  /// Whoever runs the site is shown on every page: what cannot be read, called or looked up is told before the start.
  package func checkKeeper() throws(SettingFault) {
    let registration = keeper.registration
    // Nothing but noughts says openly that it is no number, as in the demo.
    let isMadeUp = !registration.isEmpty && registration.allSatisfy { $0 == "0" || $0 == "-" }
    guard registration.isEmpty || isMadeUp || BusinessNumber(text: registration) != nil else {
      throw SettingFault(description: "--operator-registration wants a business registration number of ten digits whose last one fits the others, such as 220-81-62517, not “\(registration)”")
    }
    guard keeper.email.isEmpty || EmailAddress(text: keeper.email) != nil else {
      throw SettingFault(description: "--operator-email wants an e-mail address such as help@shop.example, not “\(keeper.email)”")
    }
    guard keeper.phone.isEmpty || BusinessFacts.isServicePhone(keeper.phone) else {
      throw SettingFault(description: "--operator-phone wants a telephone number such as 02-123-4567 or 1588-1234, not “\(keeper.phone)”")
    }
    for (flag, text) in [("operator-mail-order", keeper.mailOrder), ("operator-mail-order-en", keeper.english.mailOrder)] {
      guard text.isEmpty || BusinessFacts.isLicence(text) else {
        throw SettingFault(description: "--\(flag) wants a mail-order licence number such as 제2026-서울마포-0123호, or 신고 면제 (exempt) where none is needed, not “\(text)”")
      }
    }
    let who = "the name of whoever hosts the site", others = "the names of those who handle personal data for the site"
    for (flag, text, wanted) in [
      ("operator-host", keeper.host, who), ("operator-host-en", keeper.english.host, who), ("operator-processors", keeper.processors, others),
      ("operator-processors-en", keeper.english.processors, others),
    ] {
      guard text.isEmpty || text.contains(where: \.isLetter), text.unicodeScalars.count <= 200 else {
        throw SettingFault(description: "--\(flag) wants \(wanted), of at most 200 letters, not “\(text.prefix(60))”")
      }
    }
  }
}
