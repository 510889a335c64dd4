import CAssets
import Kernel

/// A file compiled into the program: its bytes, its content type, and the name that changes when it does.
package struct Asset: Sendable {
  package let name: String
  package let contentType: String
  /// `app.3f9a1c52.css`; may be cached for ever.
  package let hashedName: String
  package let bytes: [UInt8]

  package static let css = named("app.css")
  package static let script = named("app.js")
  package static let themeScript = named("theme.js")
  package static let worker = named("worker.js")
  package static let icon = named("icon.svg")
  package static let icon192 = named("icon-192.png")
  package static let icon512 = named("icon-512.png")
  package static let favicon = named("favicon.png")

  package static let all: [Asset] = (0..<asset_count()).map { Asset(asset_at($0)) }

  /// The asset served under `/assets/<hashedName>`.
  package static func hashed(_ name: String) -> Asset? { byHashedName[name] }

  private static let byHashedName = Dictionary(uniqueKeysWithValues: all.map { ($0.hashedName, $0) })

  private static func named(_ name: String) -> Asset {
    guard let found = all.first(where: { $0.name == name }) else { preconditionFailure("no asset \(name)") }
    return found
  }

  private init(_ file: asset) {
    name = String(cString: file.name)
    contentType = String(cString: file.type)
    let whole = UnsafeBufferPointer(start: file.bytes, count: file.size)
    bytes = name.hasSuffix(".css") ? Stylesheet.packed(Array(whole) + Array(ThemeSheet.text.utf8)) : Array(whole)
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    hashedName = name[..<dot] + "." + Encoding.hex(Digest.sha256(bytes).prefix(4)) + name[dot...]
  }
}
