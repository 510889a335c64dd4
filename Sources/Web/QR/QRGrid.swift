/// The modules of a QR code while it is drawn.
struct QRGrid {
  let version: Int
  let size: Int
  private(set) var dark: [Bool]
  /// Finder, timing, alignment, format and version modules, which no mask changes.
  private var isFixed: [Bool]

  init(version: Int, codewords: [UInt8]) {
    self.version = version
    size = 17 + 4 * version
    dark = Array(repeating: false, count: size * size)
    isFixed = dark
    drawPatterns()
    drawFormat(mask: 0)
    drawVersion()
    fill(codewords)
  }

  mutating func apply(mask: Int) {
    for y in 0..<size {
      for x in 0..<size where !isFixed[y * size + x] && Self.inverts(mask, x, y) { dark[y * size + x].toggle() }
    }
    drawFormat(mask: mask)
  }

  private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    dark[y * size + x] = isDark
    isFixed[y * size + x] = true
  }

  private mutating func drawPatterns() {
    for index in 0..<size {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (cx, cy) in [(3, 3), (size - 4, 3), (3, size - 4)] {
      for dy in -4...4 {
        for dx in -4...4 where (0..<size).contains(cx + dx) && (0..<size).contains(cy + dy) {
          let ring = max(abs(dx), abs(dy))
          set(cx + dx, cy + dy, ring != 2 && ring != 4)
        }
      }
    }
    let centres = Self.alignment[version - 1]
    for (row, cy) in centres.enumerated() {
      for (column, cx) in centres.enumerated() {
        let last = centres.count - 1
        if (row, column) == (0, 0) || (row, column) == (0, last) || (row, column) == (last, 0) { continue }
        for dy in -2...2 { for dx in -2...2 { set(cx + dx, cy + dy, max(abs(dx), abs(dy)) != 1) } }
      }
    }
  }

  private static let alignment: [[Int]] = [
    [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50],
  ]

  /// Level M is 00; ten check bits of a BCH code, masked.
  private mutating func drawFormat(mask: Int) {
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0...5 { set(8, index, bit(index)) }
    set(8, 7, bit(6))
    set(8, 8, bit(7))
    set(7, 8, bit(8))
    for index in 9..<15 { set(14 - index, 8, bit(index)) }
    for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
    for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
    set(8, size - 8, true)
  }

  private mutating func drawVersion() {
    guard version >= 7 else { return }
    var rest = version
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version << 12 | rest
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      set(size - 11 + index % 3, index / 3, isDark)
      set(index / 3, size - 11 + index % 3, isDark)
    }
  }

  /// Two columns at a time, up and down from the right, around the vertical timing line.
  private mutating func fill(_ codewords: [UInt8]) {
    var index = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        for x in [right, right - 1] {
          let y = (right + 1) & 2 == 0 ? size - 1 - step : step
          guard !isFixed[y * size + x], index < codewords.count * 8 else { continue }
          dark[y * size + x] = codewords[index / 8] >> UInt8(7 - index % 8) & 1 == 1
          index += 1
        }
      }
      right -= 2
    }
  }

  /// How hard the grid is to read: runs, blocks, finder look-alikes, balance.
  var penalty: Int {
    var total = 0
    for line in 0..<size {
      total += Self.runs((0..<size).map { dark[line * size + $0] }) + Self.runs((0..<size).map { dark[$0 * size + line] })
    }
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let first = dark[y * size + x]
        if first == dark[y * size + x + 1], first == dark[(y + 1) * size + x], first == dark[(y + 1) * size + x + 1] { total += 3 }
      }
    }
    let share = dark.count { $0 } * 20 / (size * size)
    return total + abs(share - 10) * 10
  }

  private static func runs(_ line: [Bool]) -> Int {
    var total = 0
    var run = 0
    for (index, module) in line.enumerated() {
      run = index > 0 && module == line[index - 1] ? run + 1 : 1
      if run == 5 { total += 3 } else if run > 5 { total += 1 }
    }
    let look = [true, false, true, true, true, false, true], light = [false, false, false, false]
    for start in 0...max(0, line.count - 11) where line.count >= 11 {
      let part = Array(line[start..<start + 11])
      if part == look + light || part == light + look { total += 40 }
    }
    return total
  }
}
