import Kernel

/// Who runs a site, as the law wants it shown on its first page (전자상거래법 10조 1항): from the settings.
package struct OperatorFacts: Sendable, Hashable {
  package var company: String
  package var representative: String
  package var registration: String
  package var mailOrder: String
  package var address: String
  package var phone: String
  package var email: String
  /// 호스팅서비스 제공자.
  package var host: String
  /// Who else handles personal data for the site: those who carry its letters and text messages. In no list of what is missing.
  package var processors: String
  /// What goes out to people by way of somebody who carries it, whether or not their names were said.
  package var carried: Carried = .nothing
  /// The same for those who read English; what is not said stays as it is.
  package var english: English

  /// Telephone and e-mail, as far as they are said.
  package var contact: String { [phone, email].filter { !$0.isEmpty }.joined(separator: " · ") }

  /// Letters and text messages that somebody carries for the site.
  package enum Carried: Sendable, Hashable {
    case nothing, letters, texts, both

    package init(letters: Bool, texts: Bool) {
      self = letters ? (texts ? .both : .letters) : (texts ? .texts : .nothing)
    }

    /// Who handles them, where nobody has said their names.
    var words: Phrase {
      switch self {
      case .nothing: PaperPhrases.noProcessors
      case .letters: PaperPhrases.letterCarrier
      case .texts: PaperPhrases.textCarrier
      case .both: PaperPhrases.bothCarriers
      }
    }
  }

  /// What is written in words, in English.
  package struct English: Sendable, Hashable {
    package var company: String
    package var representative: String
    package var mailOrder: String
    package var address: String
    package var host: String
    package var processors: String

    package init(company: String = "", representative: String = "", mailOrder: String = "", address: String = "", host: String = "", processors: String = "") {
      self.company = company
      self.representative = representative
      self.mailOrder = mailOrder
      self.address = address
      self.host = host
      self.processors = processors
    }
  }

  package init(
    company: String, representative: String, registration: String, mailOrder: String, address: String, phone: String, email: String, host: String,
    processors: String = "", english: English = English()
  ) {
    self.company = company
    self.representative = representative
    self.registration = registration
    self.mailOrder = mailOrder
    self.address = address
    self.phone = phone
    self.email = email
    self.host = host
    self.processors = processors
    self.english = english
  }

  /// A fact for a reader, and in which language it stands there.
  package func said(_ fact: KeyPath<OperatorFacts, String>, _ other: KeyPath<English, String>, in language: Language) -> (text: String, language: Language) {
    let translated = english[keyPath: other]
    return language == .english && !translated.isEmpty ? (translated, .english) : (self[keyPath: fact], .korean)
  }

  /// Nobody has said yet who runs the site.
  package static let unstated = OperatorFacts(
    company: "", representative: "", registration: "", mailOrder: "", address: "", phone: "", email: "", host: "")

  /// Names of what the law wants and is missing, as settings call it.
  package var missing: [String] {
    let all = [
      ("operator-name", company), ("operator-representative", representative), ("operator-registration", registration),
      ("operator-mail-order", mailOrder), ("operator-address", address), ("operator-phone", phone), ("operator-email", email), ("operator-host", host),
    ]
    return all.filter { $0.1.isEmpty }.map(\.0)
  }

  /// What stands at the foot of a page; nothing where nobody has said anything.
  func html(_ reader: Reader) -> HTML? {
    let rows: [(Phrase, HTML)] = [
      (FramePhrases.company, written(\.company, \.company, reader)), (FramePhrases.representative, written(\.representative, \.representative, reader)),
      (FramePhrases.registration, "\(registration)\(lookUp(reader))"), (FramePhrases.mailOrder, written(\.mailOrder, \.mailOrder, reader)),
      (FramePhrases.address, written(\.address, \.address, reader)),
      (FramePhrases.phone, #"<a href="tel:\#(phone.filter { $0.isNumber || $0 == "+" })">\#(phone)</a>"#),
      (FramePhrases.email, #"<a href="mailto:\#(email)">\#(email)</a>"#), (FramePhrases.hosting, written(\.host, \.host, reader)),
    ]
    let values = [company, representative, registration, mailOrder, address, phone, email, host]
    let items: [HTML] = zip(rows, values).filter { !$0.1.isEmpty }.map { row, _ in
      #"<li><span class="muted">\#(row.0, reader.language)</span> \#(row.1)</li>"#
    }
    guard !items.isEmpty else { return nil }
    return #"<ul class="operator" aria-label="\#(FramePhrases.operatorFacts, reader.language)">\#(items)</ul>"#
  }

  private func written(_ fact: KeyPath<OperatorFacts, String>, _ other: KeyPath<English, String>, _ reader: Reader) -> HTML {
    let (text, language) = said(fact, other, in: reader.language)
    return language == .korean ? #"<span lang="ko">\#(text)</span>"# : "<span>\(text)</span>"
  }

  /// Where the Fair Trade Commission shows the same registration.
  private func lookUp(_ reader: Reader) -> HTML? {
    let digits = registration.filter(\.isNumber)
    guard digits.count == 10, digits.contains(where: { $0 != "0" }) else { return nil }
    let address = "https://www.ftc.go.kr/bizCommPop.do?wrkr_no=" + digits
    return #" <a href="\#(outward: address)" rel="noopener external">\#(FramePhrases.lookUpOperator, reader.language)</a>"#
  }
}
