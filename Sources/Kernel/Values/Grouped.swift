extension BinaryInteger {
  /// With a comma between thousands, as people write figures in both languages: `2,000,000`.
  package var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

extension Money {
  /// The amount for people: `2,000,000` won, `12.50` dollars.
  package var figure: String {
    let text = decimal
    let whole = text.prefix { $0 != "." }
    guard let number = Int64(whole) else { return text }
    return (number == 0 && whole.hasPrefix("-") ? "-0" : number.grouped) + text.dropFirst(whole.count)
  }
}
