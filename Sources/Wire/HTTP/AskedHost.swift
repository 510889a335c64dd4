import HTTPTypes
import Kernel

/// The name and port under which a reader asks for us: only what a browser can have meant (RFC 9110, 7.2; RFC 3986, 3.2.2).
package struct AskedHost: Hashable, Sendable {
  /// In small letters, without a dot at its end; IPv6 in its brackets.
  package let name: String
  /// Nil where the usual one was meant.
  let port: Int?

  /// Before anything was asked.
  static let none = AskedHost(name: "", port: nil)

  /// Reads `shop.example:8080`; nil for everything that is no plain name, address or port.
  package init?(_ authority: String) {
    guard (1...262).contains(authority.utf8.count) else { return nil }
    var name = Substring(authority), digits: Substring?
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      name = authority[...end]
      let rest = authority[authority.index(after: end)...]
      guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
      digits = rest.isEmpty ? nil : rest.dropFirst()
      guard name.utf8.count > 4, name.dropFirst().dropLast().utf8.allSatisfy(Self.isHexOrMark) else { return nil }
    } else {
      if let colon = authority.firstIndex(of: ":") {
        name = authority[..<colon]
        digits = authority[authority.index(after: colon)...]
      }
      if name.hasSuffix(".") { name = name.dropLast() }
      guard !name.isEmpty, name.utf8.count <= 253, !name.hasPrefix("."), !name.contains(".."), name.utf8.allSatisfy(Self.isOfName) else { return nil }
    }
    if let digits {
      guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), (1...65535).contains(number)
      else { return nil }
      port = number
    } else {
      port = nil
    }
    self.name = name.lowercased()
  }

  private init(name: String, port: Int?) {
    self.name = name
    self.port = port
  }

  /// As it stands in an address.
  var text: String { port.map { "\(name):\($0)" } ?? name }

  /// A number instead of a name: nobody can make another's name lead here by it.
  var isAddress: Bool {
    name.hasPrefix("[") || name.split(separator: ".", omittingEmptySubsequences: false).count == 4 && name.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
  }

  /// This very machine (RFC 6761, 6.3).
  package var isLocal: Bool {
    name == "localhost" || name.hasSuffix(".localhost") || name == "[::1]" || name.hasPrefix("127.") && isAddress
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isHexOrMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...70, 97...102, UInt8(ascii: ":"), UInt8(ascii: "."): true
    default: false
    }
  }
}

extension AskedHost {
  /// The one host of a request; refused where there is none, more than one, or one that cannot be read.
  static func of(_ request: HTTPRequest) throws(Problem) -> AskedHost {
    guard let authority = request.authority, !request.headerFields.contains(.host), let asked = AskedHost(authority) else { throw .hostMalformed() }
    return asked
  }
}

extension HTTPField.Name {
  /// The first Host line is taken apart from the others; whoever is found here is a second one.
  static let host = HTTPField.Name("Host")!
}
