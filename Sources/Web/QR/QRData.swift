/// The codewords of a QR code: mode, length, bytes, padding, and error correction interleaved block by block.
enum QRData {
  /// Data bytes per block and correction bytes per block at level M, for versions 1 to 10.
  private static let blocks: [(sizes: [Int], correction: Int)] = [
    ([16], 10), ([28], 16), ([44], 26), ([32, 32], 18), ([43, 43], 24), ([27, 27, 27, 27], 16), ([31, 31, 31, 31], 18),
    ([38, 38, 39, 39], 22), ([36, 36, 36, 37, 37], 22), ([43, 43, 43, 43, 44], 26),
  ]

  /// The smallest version that holds the bytes, and its codewords; nil when none does.
  static func codewords(_ bytes: [UInt8]) -> (version: Int, codewords: [UInt8])? {
    for (index, layout) in blocks.enumerated() {
      let version = index + 1
      let capacity = layout.sizes.reduce(0, +)
      guard bytes.count <= capacity - (version < 10 ? 2 : 3) else { continue }
      let data = padded(bytes, lengthBits: version < 10 ? 8 : 16, to: capacity)
      return (version, interleaved(data, layout.sizes, layout.correction))
    }
    return nil
  }

  private static func padded(_ bytes: [UInt8], lengthBits: Int, to capacity: Int) -> [UInt8] {
    var bits: [Bool] = []
    func put(_ value: Int, _ count: Int) { for shift in stride(from: count - 1, through: 0, by: -1) { bits.append(value >> shift & 1 == 1) } }
    put(0b0100, 4)
    put(bytes.count, lengthBits)
    for byte in bytes { put(Int(byte), 8) }
    put(0, min(4, capacity * 8 - bits.count))
    while bits.count % 8 != 0 { bits.append(false) }
    var out = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var pad: UInt8 = 0xEC
    while out.count < capacity {
      out.append(pad)
      pad ^= 0xEC ^ 0x11
    }
    return out
  }

  private static func interleaved(_ data: [UInt8], _ sizes: [Int], _ correction: Int) -> [UInt8] {
    var parts: [[UInt8]] = []
    var start = 0
    for size in sizes {
      parts.append(Array(data[start..<start + size]))
      start += size
    }
    let checks = parts.map { ReedSolomon.remainder($0, degree: correction) }
    var out: [UInt8] = []
    for index in 0..<(sizes.max() ?? 0) { for part in parts where index < part.count { out.append(part[index]) } }
    for index in 0..<correction { for check in checks { out.append(check[index]) } }
    return out
  }
}

/// Error correction over GF(256) with the polynomial 0x11D.
enum ReedSolomon {
  static func remainder(_ data: [UInt8], degree: Int) -> [UInt8] {
    let divisor = generator(degree)
    var rest = [UInt8](repeating: 0, count: degree)
    for byte in data {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for index in 0..<degree { rest[index] ^= product(divisor[index], factor) }
    }
    return rest
  }

  private static func generator(_ degree: Int) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: degree)
    out[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        out[index] = product(out[index], root)
        if index + 1 < degree { out[index] ^= out[index + 1] }
      }
      root = product(root, 2)
    }
    return out
  }

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var out = 0
    for shift in stride(from: 7, through: 0, by: -1) {
      out = out << 1 ^ (out >> 7) * 0x11D
      out ^= Int(b >> UInt8(shift) & 1) * Int(a)
    }
    return UInt8(truncatingIfNeeded: out)
  }
}
