import Kernel

/// What a field's text looks like at the least, so that the script can say all that is wrong at once; the command behind the form looks closer.
package enum FieldShape: Sendable {
  case phone
  case email
  /// A telephone number or an e-mail address.
  case contact
  case postcode

  /// A pattern for `pattern=` that refuses nothing that the command takes.
  var pattern: String {
    switch self {
    case .phone: Self.figures
    case .email: Self.address
    case .contact: Self.figures + "|" + Self.address
    case .postcode: #"(?:[\s\-‐-―－]*[0-9０-９]){5}[\s\-‐-―－]*"#
    }
  }

  var wrong: Phrase {
    switch self {
    case .phone: SalePhrases.phoneWanted
    case .email: FormPhrases.email
    case .contact: FormPhrases.contact
    case .postcode: FormPhrases.postcode
    }
  }

  private static let figures = "(?:[^0-9０-９]*[0-9０-９]){8,}[^0-9０-９]*"
  private static let address = #"[^@]+@[^@]+\.[^@]+"#
}
