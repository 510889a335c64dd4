/// A whole number as people and their sheets write it: `1200`, `1,200`, `２.００`, `12개`, `+5`, `1만 2천`, `="12"`. The one reader of counts, days and places.
///
/// Nothing is guessed: where a mark may stand before decimals or between thousands (`1.000`), the text is refused.
package enum WrittenNumber {
  /// Why a text is no whole number.
  package enum No: Error, Hashable, Sendable, CaseIterable {
    case unreadable
    /// `1.000`, `1,5`: thousands to one reader, decimals to another.
    case twoWays
    /// `1.5`
    case fraction
    case tooLarge
  }

  /// The text in plain figures, marks and blanks; what nobody sees is left out.
  package static func plain(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format { view.append(WrittenAmount.narrow(scalar)) }
    return String(view)
  }

  /// Words of counting that may stand behind a number.
  private static let counters = ["개", "ea", "pcs"]

  /// The number, below zero where it is written so.
  package static func read(_ text: String) throws(No) -> Int64 {
    guard text.utf8.count <= WrittenAmount.lengthMax * 8 else { throw .unreadable }
    var plain = blankless(plain(text)[...])
    // Spreadsheets keep figures as text so.
    if plain.hasPrefix("=\""), plain.hasSuffix("\""), plain.utf8.count > 3 { plain = blankless(plain.dropFirst(2).dropLast()) }
    let isNegative = plain.first == "-"
    if isNegative || plain.first == "+" { plain = blankless(plain.dropFirst()) }
    if let counter = counters.first(where: { plain.lowercased().hasSuffix($0) }) { plain = blankless(plain.dropLast(counter.count)) }
    guard !plain.isEmpty, plain.unicodeScalars.count <= WrittenAmount.lengthMax else { throw .unreadable }
    let scalars = Array(plain.unicodeScalars)[...]
    do throws(WrittenAmount.No) {
      let number = scalars.contains(where: KoreanNumber.isLetter) ? try KoreanNumber.read(scalars, digits: 0) : try FigureText.read(scalars, digits: 0, mark: .unknown)
      return isNegative ? -number : number
    } catch {
      switch error {
      case .twoWays: throw .twoWays
      case .tooFine: throw .fraction
      case .tooLarge: throw .tooLarge
      case .unreadable, .range, .negative, .foreign: throw .unreadable
      }
    }
  }

  private static func blankless(_ text: Substring) -> Substring {
    let begun = text.drop { $0 == " " }
    return begun.lastIndex { $0 != " " }.map { begun[...$0] } ?? ""
  }
}

extension WrittenNumber.No {
  /// What is wrong with `text`, and how to write it instead.
  package func sentence(of text: String) -> Sentence {
    let said: KeyValuePairs<String, String> = ["text": WrittenAmount.shortened(text)]
    return switch self {
    case .unreadable: Sentence(Phrase("‘{text}’[은/는] 숫자가 아니에요. 12처럼 입력해 주세요.", "\"{text}\" is not a number. Write it like 12."), said)
    case .twoWays:
      Sentence(
        Phrase(
          "‘{text}’의 점이나 쉼표가 천 단위인지 소수점인지 알 수 없어요. 점과 쉼표를 빼고 입력해 주세요.",
          "The mark in \"{text}\" may be of thousands or of decimals. Write the number without it."), said)
    case .fraction: Sentence(Phrase("‘{text}’[은/는] 정수가 아니에요. 소수점 아래 없이 입력해 주세요.", "\"{text}\" is not a whole number. Write it without decimals."), said)
    case .tooLarge: Sentence(Phrase("‘{text}’[은/는] 너무 커요.", "\"{text}\" is too large."), said)
    }
  }
}
