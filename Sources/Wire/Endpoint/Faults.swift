import Kernel

/// Where a faulty value stood.
package enum FaultPlace: String, Sendable {
  case body, query, path, header, form
}

/// One thing wrong with the input: where it stands (RFC 6901) and what is wrong, for the person who sent it.
package struct InputFault: Sendable, Equatable {
  package let place: FaultPlace
  package let pointer: String
  package let sentence: Sentence

  package init(place: FaultPlace, pointer: String, sentence: Sentence) {
    (self.place, self.pointer, self.sentence) = (place, pointer, sentence)
  }
}

/// All that is wrong with one input, gathered so that the sender hears everything at once.
package struct Faults: Sendable {
  /// More are counted but not told.
  package static let toldMax = 50

  package private(set) var list: [InputFault] = []
  /// What the values are read from.
  package var place: FaultPlace
  /// Forms, queries and paths carry text only; numbers and booleans are read from it.
  package var isTextual: Bool { place != .body }

  package init(_ place: FaultPlace) { self.place = place }

  package var isEmpty: Bool { list.isEmpty }

  package mutating func add(_ at: Pointer, _ phrase: Phrase, _ blanks: KeyValuePairs<String, String> = [:]) {
    add(at, Sentence(phrase, blanks))
  }

  package mutating func add(_ at: Pointer, _ sentence: Sentence) {
    guard list.count < Self.toldMax else { return }
    list.append(InputFault(place: place, pointer: at.text, sentence: sentence))
  }
}

/// A place inside a JSON value (RFC 6901), written as text only when something is wrong there.
package indirect enum Pointer: Sendable {
  case whole
  case member(Pointer, String)
  case item(Pointer, Int)

  package var text: String {
    switch self {
    case .whole: ""
    case .member(let parent, let name): parent.text + "/" + Self.escaped(name)
    case .item(let parent, let index): parent.text + "/\(index)"
    }
  }

  private static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
    return name.reduce(into: "") { out, c in
      switch c {
      case "~": out += "~0"
      case "/": out += "~1"
      default: out.append(c)
      }
    }
  }
}
