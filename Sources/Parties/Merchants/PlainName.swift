import Kernel

/// A name as it is compared: without case, width, blanks, and the words for the form of a company, which people leave out.
package enum PlainName {
  private static let forms = ["주식회사", "유한회사", "(주)", "㈜", "(유)"]

  /// Empty where nothing is left.
  package static func of(_ text: String) -> String {
    let plain = WrittenNumber.plain(text).lowercased().filter { !$0.isWhitespace }
    let bare = forms.reduce(plain) { name, form in
      name.hasPrefix(form) ? String(name.dropFirst(form.count)) : name.hasSuffix(form) ? String(name.dropLast(form.count)) : name
    }
    return bare.isEmpty ? plain : bare
  }

  /// Whether a name is said as a whole, in either language.
  package static func isSaid(_ said: String, of name: Phrase) -> Bool { [name.korean, name.english].contains { of($0) == of(said) } }
}
