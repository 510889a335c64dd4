import Kernel

/// Where goods of an order go, as a letter says it.
package enum LetterDestination: Sendable, Equatable {
  /// They wait at a shop of that name.
  case collect(Phrase)
  /// They are sent: to whom, and where in one line.
  case delivery(name: String, postcode: String, address: String)

  /// The line of the letter. Masked, the district stays and the rest is stars.
  func fact(isMasked: Bool, _ language: Language) -> LetterSheet.Fact {
    switch self {
    case .collect(let place): .init(LetterPhrases.place.text(in: language), place.text(in: language))
    case .delivery(let name, let postcode, let address):
      .init(
        LetterPhrases.deliverTo.text(in: language),
        isMasked ? Self.masked(address) : [name, postcode.isEmpty ? "" : "(\(postcode))", address].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// For those who need to recognise and not to know it: `서울 성동구 ***`. Of an address of fewer words the first one stays.
  static func masked(_ address: String) -> String {
    let words = address.split(separator: " ")
    return (words.prefix(words.count > 2 ? 2 : 1).map { String($0.prefix(20)) } + ["***"]).joined(separator: " ")
  }
}
