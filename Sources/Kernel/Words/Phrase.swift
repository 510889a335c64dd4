/// One text that a person reads, in every language of the product. Declared as static members in a feature's `…Phrases.swift`.
///
/// Blanks are written `{name}` and filled by `text(in:_:)`.
package struct Phrase: Hashable, Sendable {
  package let korean: String
  package let english: String

  package init(_ korean: String, _ english: String) {
    self.korean = korean
    self.english = english
  }

  package func text(in language: Language) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  /// The text with its blanks filled, and behind them the particles that fit (`Particle`); a blank without a value stays visible, so that tests find it.
  package func text(in language: Language, _ blanks: KeyValuePairs<String, String>) -> String {
    let template = text(in: language)
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    var rest = template[...]
    // By bytes: braces are ASCII, and walking a text character by character costs far more.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<open]
      guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = rest[rest.utf8.index(after: open)..<close]
      let value = blanks.first { $0.key == name }?.value
      result += value ?? String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
      if let value { rest = Particle.goOn(rest, after: value, into: &result) }
    }
    return result + rest
  }
}

/// A phrase with its blanks filled, waiting for the reader's language.
package struct Sentence: Hashable, Sendable {
  package let phrase: Phrase
  package let blanks: [Blank]

  /// A blank's name and what stands in it: text as it is, or another phrase.
  package struct Blank: Hashable, Sendable {
    package let name: String
    package let value: Value
    package enum Value: Hashable, Sendable {
      case text(String)
      case phrase(Phrase)
    }
  }

  package init(_ phrase: Phrase, _ blanks: KeyValuePairs<String, String> = [:]) {
    self.phrase = phrase
    self.blanks = blanks.map { Blank(name: $0.key, value: .text($0.value)) }
  }

  /// A sentence some of whose blanks are phrases themselves (a product's title in the reader's language).
  package init(_ phrase: Phrase, phrases: KeyValuePairs<String, Phrase>, _ blanks: KeyValuePairs<String, String> = [:]) {
    self.phrase = phrase
    self.blanks =
      phrases.map { Blank(name: $0.key, value: .phrase($0.value)) } + blanks.map { Blank(name: $0.key, value: .text($0.value)) }
  }

  package func text(in language: Language) -> String {
    var result = phrase.text(in: language)
    for blank in blanks {
      let value = switch blank.value {
      case .text(let text): text
      case .phrase(let phrase): phrase.text(in: language)
      }
      result = Self.replacing("{\(blank.name)}", by: value, in: result)
    }
    return result
  }

  private static func replacing(_ mark: String, by value: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      if rest[open...].hasPrefix(mark) {
        result += value
        rest = Particle.goOn(rest[open...].dropFirst(mark.count), after: value, into: &result)
      } else {
        result.append("{")
        rest = rest[rest.index(after: open)...]
      }
    }
    return result + rest
  }
}
