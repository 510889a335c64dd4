import Kernel

/// Pictures that every reader can open, made without a library.
package enum TestPhoto {
  /// A PNG of soft colours (RGB, 8 bits, one unpacked block after another); another seed gives another picture.
  package static func png(wide: Int, high: Int, seed: Int = 0) -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<high {
      rows.append(0)
      for x in 0..<wide { rows += [UInt8((x * 255 / wide + seed * 37) % 256), UInt8(y * 255 / high), UInt8((x + y + seed * 11) % 256)] }
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", big(wide) + big(high) + [8, 2, 0, 0, 0]) + chunk("IDAT", packed(rows)) + chunk("IEND", [])
  }

  /// A JPEG of 60 by 40 pixels that a camera lying on its side took (Exif orientation 6), with a maker's note of where it was.
  package static let lyingJPEG = Encoding.bytes(hex: lyingHex)!

  private static func big(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    var sum: UInt32 = ~0
    for byte in body {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return big(data.count) + body + big(Int(~sum))
  }

  /// zlib (RFC 1950) with stored blocks (RFC 1951, 3.2.4).
  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: 65_535) {
      let block = bytes[start..<min(bytes.count, start + 65_535)], count = UInt16(block.count)
      out += [start + 65_535 >= bytes.count ? 1 : 0, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)] + block
    }
    var a: UInt32 = 1, b: UInt32 = 0
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return out + big(Int(b << 16 | a))
  }

  private static let lyingHex = """
    ffd8ffe1003a45786966000049492a000800000002001201030001000000060000000f0102000c000000260000000000000047505333372e352c3132
    3700ffe000104a46494600010100000100010000ffdb004300030202020202030202020303030304060404040404080606050609080a0a090809090a
    0c0f0c0a0b0e0b09090d110d0e0f101011100a0c12131210130f101010ffdb00430103030304030408040408100b090b101010101010101010101010
    1010101010101010101010101010101010101010101010101010101010101010101010101010ffc00011080028003c03011100021101031101ffc400
    17000101010100000000000000000000000000070609ffc4001a1001000105000000000000000000000000000204073574b2ffc40017010101010100
    000000000000000000000000080906ffc4001b110100000700000000000000000000000000020304083674b3ffda000c03010002110311003f00e7bb
    54dc380d7db0cfd469cfb8255bbec1e976e0e33d4a5ad66153ad1f592a7338d7b800000204dc663a00d7db0cfd469cfb8255bbec1e976e0e33d4a5ad
    66153ad1f592a7338d7b800000204dc663a00d7db0cfd469cfb8255bbec1e976e0e33d4a5ad66153ad1f592a7338d7b800000204dc663a00d7db0cfd
    469cfb8255bbec1e976e0e33d4a5ad66153ad1f592a7338d7b800000204dc663a00d7db0cfd469cfb8255bbec1e976e0e33d4a5ad66153ad1f592a73
    38d7b8000003ffd9
    """.filter { !$0.isWhitespace }
}
