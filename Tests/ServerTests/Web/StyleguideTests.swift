import Kernel
import Testing

@testable import Web

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct StyleguideTests {
  static func reader(_ language: Language) throws -> Reader {
    Reader(language: language, now: try #require(Instant(rfc3339: "2026-11-21T13:20:00+09:00")), name: "하늘", cartCount: 2, hasConsole: true)
  }

  @Test(arguments: Language.allCases)
  func noPageCarriesAnInlineScriptOrStyle(language: Language) throws {
    for page in [Styleguide.page(try Self.reader(language)), Styleguide.console(try Self.reader(language))] {
      #expect(!page.text.contains(" style="))
      #expect(!page.text.contains("<style"))
      #expect(!page.text.contains(" onclick="))
      #expect(!page.text.contains("<script>"))
    }
  }

  /// Writes the pages and their assets to look at: `MADANG_LOOK=<folder>`.
  @Test(.enabled(if: getenv("MADANG_LOOK") != nil))
  func writesTheStyleguideToLookAt() throws {
    let folder = String(cString: try #require(getenv("MADANG_LOOK")))
    for language in Language.allCases {
      try Look.write(Styleguide.page(try Self.reader(language)).bytes, to: "\(folder)/guide-\(language.tag).html")
      try Look.write(Styleguide.console(try Self.reader(language)).bytes, to: "\(folder)/console-\(language.tag).html")
    }
    mkdir(folder + "/assets", 0o755)
    for asset in Asset.all { try Look.write(asset.bytes, to: folder + "/assets/" + asset.hashedName) }
    mkdir(folder + "/pictures", 0o755)
    for kind in PictureKind.allCases {
      mkdir("\(folder)/pictures/\(kind.rawValue)", 0o755)
      for seed: Int64 in 0..<240 { try Look.write(DrawnPicture.svg(kind, seed: seed), to: "\(folder)/pictures/\(kind.rawValue)/\(seed).svg") }
    }
  }
}
