import Kernel

/// A colour of a drawing, mixed in whole steps.
package struct Tint: Sendable, Hashable {
  var red: Int, green: Int, blue: Int

  init(_ hex: Int) { (red, green, blue) = (hex >> 16 & 255, hex >> 8 & 255, hex & 255) }
  private init(red: Int, green: Int, blue: Int) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// This colour with `percent` of another in it.
  func mixed(_ other: Tint, _ percent: Int) -> Tint {
    func part(_ a: Int, _ b: Int) -> Int { (a * (100 - percent) + b * percent) / 100 }
    return Tint(red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  func darker(_ percent: Int) -> Tint { mixed(Tint(0x1C1610), percent) }
  func lighter(_ percent: Int) -> Tint { mixed(Tint(0xFFFBF3), percent) }

  /// How bright it looks, 0 to 255.
  var brightness: Int { (red * 299 + green * 587 + blue * 114) / 1000 }

  var hex: String { "#" + Encoding.hex([UInt8(red), UInt8(green), UInt8(blue)]) }

  static let cream = Tint(0xF7F0E3), ink = Tint(0x2A241D), wood = Tint(0xB98A5A), leaf = Tint(0x4F7A55), steel = Tint(0xA9AFB0)
  static let jade = Tint(0x1F6F5C), vermilion = Tint(0xC8401F), indigo = Tint(0x274B7A), gardenia = Tint(0xD29A2B)
}

extension Tint {
  /// Colours by their English names, as options of products say them.
  package static let named: [String: Tint] = [
    "black": Tint(0x33302D), "ink": Tint(0x3B3A3C), "charcoal": Tint(0x4C4A49), "white": Tint(0xF4F1EA), "ivory": Tint(0xF0E6D0), "cream": Tint(0xF2E7CF),
    "oatmeal": Tint(0xDCCFB8), "beige": Tint(0xD9C3A0), "grey": Tint(0x9A9995), "silver": Tint(0xB6BBBD), "gold": Tint(0xC9A24C), "rose-gold": Tint(0xD3A08C),
    "red": Tint(0xBE3A2B), "burgundy": Tint(0x6E2436), "wine": Tint(0x6E2436), "pink": Tint(0xE3A3A8), "orange": Tint(0xDE7F34), "persimmon": Tint(0xD5713A),
    "apricot": Tint(0xE9B58C), "coral": Tint(0xDF7B68), "yellow": Tint(0xE3BE45), "mustard": Tint(0xC2952C), "green": Tint(0x4E7F55), "pine": Tint(0x2F5A48),
    "khaki": Tint(0x7C7A52), "olive": Tint(0x6B6D3A), "mint": Tint(0xA5CDB8), "jade": Tint(0x4F9A86), "teal": Tint(0x2F7F86), "blue": Tint(0x3C6AA6),
    "sky-blue": Tint(0x8DB9D9), "navy": Tint(0x28395E), "indigo": Tint(0x2F4A7D), "purple": Tint(0x6B4A86), "lavender": Tint(0xAFA0CC), "brown": Tint(0x7A5238),
    "camel": Tint(0xBC8F5A), "mocha": Tint(0x8A6A54), "chocolate": Tint(0x5A3B2A), "clear": Tint(0xD8E2E4),
  ]
}

/// The colours of one drawing: wall, table, and the goods in two colours.
struct Palette: Sendable {
  var wall: Tint, table: Tint, main: Tint, second: Tint

  init(_ wall: Int, _ table: Int, _ main: Int, _ second: Int) {
    self.wall = Tint(wall)
    self.table = Tint(table)
    self.main = Tint(main)
    self.second = Tint(second)
  }

  static let all: [Palette] = [
    Palette(0xF1E9DC, 0xE3D6C3, 0x1F6F5C, 0xD98A4E), Palette(0xDDE7E0, 0xC9D7CD, 0xB5533A, 0xF0E3C8),
    Palette(0xDBE1EA, 0xC6CFDC, 0x274B7A, 0xE0B04C), Palette(0xF4E2D4, 0xE8CFBB, 0xC4562F, 0x33524A),
    Palette(0xF5ECD3, 0xE8DAB6, 0xC2891F, 0x274B7A), Palette(0xEDE2E5, 0xDDCDD3, 0x7A3B52, 0xD9A441),
    Palette(0xE8E6E1, 0xD5D2CB, 0x3D3B38, 0xC8401F), Palette(0xE7E8D8, 0xD4D6BE, 0x66713C, 0xC9774A),
    Palette(0xF6E6E1, 0xECD3CB, 0xD0837A, 0x37514D), Palette(0xE4E9EC, 0xCFD8DC, 0x5C7F92, 0xE7C9A0),
    Palette(0xEFE6D8, 0xDCCBB3, 0x8A5A3B, 0x6F9080), Palette(0xE9E4F0, 0xD6CEE2, 0x5B5387, 0xE3A857),
    Palette(0xD6E3E1, 0xBCD0CD, 0x2F7F86, 0xF2D9B0), Palette(0xF3EEE6, 0xE5DCCE, 0xEFE4D0, 0xA6452C),
    Palette(0x3A4A46, 0x2D3A37, 0xE6D9C0, 0xD98A4E), Palette(0x3B4258, 0x2E3447, 0xE2B65A, 0xC7D0DE),
  ]

  /// Colours in which goods of that tint stand out from wall and table.
  static func around(_ tint: Tint, seed: Int64) -> Palette {
    let fitting = all.filter { abs($0.wall.brightness - tint.brightness) > 44 && abs($0.table.brightness - tint.brightness) > 30 }
    var palette = (fitting.isEmpty ? all : fitting)[Int(UInt64(bitPattern: seed) % UInt64(max(1, fitting.isEmpty ? all.count : fitting.count)))]
    palette.main = tint
    if abs(palette.second.brightness - tint.brightness) < 30 { palette.second = tint.brightness > 140 ? tint.darker(55) : tint.lighter(60) }
    return palette
  }
}
