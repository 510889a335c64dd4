import Catalog
import Foundation
import Kernel
import Testing

@testable import Web

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct PictureTests {
  @Test(arguments: PictureKind.allCases)
  func theSameSeedGivesTheSameSmallPictureAndAnotherSeedAnother(kind: PictureKind) {
    let first = DrawnPicture.svg(kind, seed: 41)
    #expect(first == DrawnPicture.svg(kind, seed: 41))
    #expect(Set((0..<40).map { DrawnPicture.svg(kind, seed: $0) }).count >= 30)
    for seed: Int64 in 0..<40 { #expect(DrawnPicture.svg(kind, seed: seed).count < 10_000) }
  }

  @Test func everyWordOfATitleLeadsToADrawingOfItsOwnAndTheProductsColourIsUsed() {
    for art in ArtOfWords.arts { #expect(PictureKind(rawValue: art) != nil, "\(art)") }
    let navy = Picture(Catalog.Picture(source: .drawn(art: "slip-on.navy", seed: 41), alt: Words("")))
    #expect(navy.path.text == "/pictures/slip-on/41-navy.svg")
    #expect(Picture(Catalog.Picture(source: .drawn(art: "slip-on.no-such", seed: 41), alt: Words(""))).path.text == "/pictures/slip-on/41.svg")
    #expect(String(decoding: DrawnPicture.svg(.slipOn, seed: 41, colour: "navy"), as: UTF8.self).contains(Tint.named["navy"]!.hex))
    for colour in Tint.named.keys { #expect(DrawnPicture.svg(.knit, seed: 7, colour: colour).count < 10_000) }
  }

  @Test func aPaletteHasNinePansAndNoThingOfOneKindIsDrawnAsAnother() {
    func text(_ kind: PictureKind, _ seed: Int64, _ colour: String? = nil) -> String { String(decoding: DrawnPicture.svg(kind, seed: seed, colour: colour), as: UTF8.self) }
    for seed: Int64 in 0..<40 {
      #expect(text(.palette, seed).components(separatedBy: #"width="80" height="28""#).count == 10)
      #expect(text(.watercolours, seed).components(separatedBy: #"width="27" height="23""#).count == 25)
      // The colour that was asked for is the metal's, whatever the seed; a gift's cloth is never a cardboard box.
      #expect(text(.ring, seed, "silver").contains(Tint.named["silver"]!.lighter(20).hex))
      #expect(!text(.giftCloth, seed, "red").contains(Tint(0xCDA679).hex) && text(.giftCloth, seed, "red").contains(Tint.named["red"]!.hex))
      #expect(text(.bowl, seed, "white").contains(#"fill="\#(Tint.named["white"]!.hex)""#))
    }
  }

  /// Writes a sheet to look at: `MADANG_LOOK=<folder>`.
  @Test(.enabled(if: getenv("MADANG_LOOK") != nil))
  func writesPicturesToLookAt() throws {
    let folder = String(cString: try #require(getenv("MADANG_LOOK")))
    var html: HTML = #"<!doctype html><meta charset="utf-8"><style>body{margin:8px;display:grid;grid-template-columns:repeat(8,150px);gap:8px;font:11px sans-serif}img{width:150px;height:auto;border-radius:10px;display:block}</style>"#
    for kind in PictureKind.allCases {
      for seed: Int64 in 1...4 {
        let name = "\(kind.rawValue)-\(seed).svg"
        try Look.write(DrawnPicture.svg(kind, seed: seed * 7919 + Int64(kind.rawValue.utf8.count)), to: folder + "/" + name)
        html += #"<div><img src="\#(name)">\#(name)</div>"#
      }
    }
    try Look.write(html.bytes, to: folder + "/pictures.html")
  }
}

/// Writes what a person is to look at.
enum Look {
  struct NotWritten: Error {}
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw NotWritten() }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NotWritten() }
  }
}
