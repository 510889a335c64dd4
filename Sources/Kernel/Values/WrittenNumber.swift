/// A whole number as people write it: `1200`, `1,200`, `１２００` of East Asian typing.
package enum WrittenNumber {
  /// The text in plain figures, marks and blanks; what nobody sees is left out.
  package static func plain(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format { view.append(WrittenAmount.narrow(scalar)) }
    return String(view)
  }

  /// The number; nil on anything else, and on a comma that does not stand before three figures.
  package static func read(_ text: String) -> Int64? {
    let plain = plain(text).drop { $0 == " " }
    guard plain.utf8.count <= WrittenAmount.lengthMax, let last = plain.lastIndex(where: { $0 != " " }) else { return nil }
    return Decimals.parse(plain[...last], digits: 0)
  }
}
