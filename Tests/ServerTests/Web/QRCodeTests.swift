import Kernel
import Testing

@testable import Web

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct QRCodeTests {
  /// The worked example of Reed-Solomon in ISO/IEC 18004:2015, annex I ("01234567", version 1-M).
  @Test func correctionBytesAreThoseOfTheStandard() {
    let data: [UInt8] = [0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11]
    #expect(ReedSolomon.remainder(data, degree: 10) == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
  }

  @Test func theSmallestVersionIsTakenAndTooLongIsRefused() {
    #expect(QRCode("M7K2Q9")?.size == 21)
    #expect(QRCode(String(repeating: "a", count: 14))?.size == 21)
    #expect(QRCode(String(repeating: "a", count: 15))?.size == 25)
    #expect(QRCode(String(repeating: "a", count: 213))?.size == 57)
    #expect(QRCode(String(repeating: "a", count: 214)) == nil)
  }

  /// Writes codes of every version as PBM files for a reader such as zbarimg: `MADANG_LOOK=<folder>`.
  @Test(.enabled(if: getenv("MADANG_LOOK") != nil))
  func writesCodesToScan() throws {
    let folder = String(cString: try #require(getenv("MADANG_LOOK")))
    for length in [5, 14, 26, 40, 60, 80, 100, 120, 150, 180, 213] {
      let text = String(("madang:" + String(repeating: "0123456789abcdefghijk", count: 11)).prefix(length))
      let code = try #require(QRCode(text))
      let side = (code.size + 8) * 4
      var image = "P1\n\(side) \(side)\n"
      for y in 0..<side {
        for x in 0..<side {
          let (cx, cy) = (x / 4 - 4, y / 4 - 4)
          let isInside = (0..<code.size).contains(cx) && (0..<code.size).contains(cy)
          image += isInside && code[cx, cy] ? "1 " : "0 "
        }
        image += "\n"
      }
      try Look.write(Array(image.utf8), to: "\(folder)/qr-\(length).pbm")
    }
  }
}
