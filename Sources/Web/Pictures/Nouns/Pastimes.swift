/// Paper, pens, crafts, toys, presents.
enum Pastimes {
  static func notebook(_ d: inout Drawing) {
    d.shade(200, 398, 130, 15)
    d.group("rotate(-5 200 400)") { d in d.solid(108, 154, 192, 246, 8, .cream.darker(10)); d.solid(100, 150, 192, 246, 8, d.main); d.flat("M100 150h30v246h-22q-8 0 -8 -8z", d.main.darker(24)); d.box(164, 196, 96, 58, 4, .cream); d.line("M180 218h64M180 234h40", d.main, 4); d.box(262, 150, 12, 246, 0, d.second); for y in stride(from: 176, to: 390, by: 30) { d.line("M104 \(y)h22", .cream, 4, opacity: 80) } }
    d.flat("M222 396V420l8 -8l8 8V396z", .vermilion)
  }

  static func pen(_ d: inout Drawing) {
    d.shade(200, 396, 150, 13)
    d.solid(72, 372, 256, 26, 6, .cream.darker(6)); d.line("M96 384C120 374 130 394 156 382S200 388 226 380", d.main, 4)
    d.group("rotate(38 200 250)") { d in d.body("M182 70Q182 60 200 60T218 70V196H182z", d.main); d.box(182, 176, 36, 14, 0, .gardenia); d.line("M212 74V146", .gardenia, 6); d.body("M184 196H216L212 318H188z", d.main.darker(24)); d.body("M188 318H212L204 360Q200 372 196 360z", .gardenia); d.line("M200 330V362", .ink, 2); d.line("M190 80V170", .cream, 4, opacity: 40) }
  }

  static func pencils(_ d: inout Drawing) {
    d.shade(200, 398, 112, 15)
    let woods = [Tint.vermilion, .gardenia, d.main, .indigo, .leaf, d.second]
    for (x, a, tint) in (0..<12).map({ (145 + $0 * 10, $0 * 3 - 17, woods[$0 % 6].darker($0 < 6 ? 0 : 14)) }) { d.group("rotate(\(a) \(x) 380)") { d in d.body("M\(x - 12) 176H\(x + 12)V380H\(x - 12)z", tint); d.flat("M\(x - 12) 176L\(x) 140L\(x + 12) 176z", Tint(0xEBCFA0)); d.flat("M\(x - 4) 152L\(x) 140L\(x + 4) 152z", tint.darker(24)); d.line("M\(x - 4) 180V370", tint.lighter(40), 3, opacity: 60) } }
    d.body("M122 280H278L268 388Q266 400 256 400H144Q134 400 132 388z", d.main.mixed(.cream, 30)); d.flat("M124 304H276L274 324H126z", d.second)
  }

  static func calendar(_ d: inout Drawing) {
    d.shade(200, 398, 140, 15)
    d.body("M76 396L104 168H324L336 396z", .wood.darker(10)); d.body("M64 396L92 172H312L324 396z", .cream); d.flat("M92 172H312L318 226H85z", d.main); d.line("M168 200H236", .cream, 11); for x in stride(from: 120, to: 300, by: 30) { d.line("M\(x) 160V182", .steel.darker(30), 5) }
    for row in 0..<4 { for column in 0..<6 { let x = 102 + column * 37 - row * 2, y = 250 + row * 34; if row == 2, column == 3 { d.ball(x + 8, y + 8, 15, d.second) } else { d.box(x, y, 17, 15, 3, column == 0 ? .vermilion : .ink, opacity: 45) } } }
  }

  static func threads(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    for (x, tint) in [(106, d.main), (200, d.second), (294, d.main.darker(24))] { d.solid(x - 38, 306, 76, 14, 5, .wood); d.solid(x - 38, 386, 76, 14, 5, .wood); d.solid(x - 30, 318, 60, 70, 8, tint); for y in stride(from: 326, to: 386, by: 9) { d.line("M\(x - 29) \(y)L\(x + 29) \(y + 5)", tint.darker(24), 2, opacity: 70) } }
    d.line("M200 318C196 280 160 270 170 236S236 220 232 186", d.second, 6); d.line("M200 110C170 130 170 160 200 176C230 160 230 130 200 110zM200 130L176 146L200 164L224 146zM200 176V196M190 196H210", d.main, 8); for x in [188, 196, 204, 212] { d.line("M\(x) 200V262", d.main, 4) }
  }

  static func watercolours(_ d: inout Drawing) {
    d.shade(200, 398, 160, 15)
    d.solid(56, 290, 288, 110, 14, .ink.lighter(16)); d.solid(64, 298, 272, 94, 9, .cream); let paints = [0xC8401F, 0xD96A2B, 0xE0902F, 0xE3C04A, 0xA9B84F, 0x5F8A4C, 0x3F6B5A, 0x2F7F86, 0x8DB9D9, 0x3C6AA6, 0x274B7A, 0x6B4A86, 0xA45A86, 0xD8A7A0, 0xE3A3A8, 0xBE3A2B, 0x8A5A3B, 0x6B4226, 0xC9A24C, 0xD9C3A0, 0x9A9995, 0x6A6865, 0x3D3B38, 0xF4F1EA]
    for (index, hex) in paints.enumerated() { d.box(72 + index % 8 * 33, 304 + index / 8 * 29, 27, 23, 4, Tint(hex)) }
    d.group("rotate(28 240 200)") { d in d.body("M232 40H248L252 220H228z", d.main); d.solid(226, 216, 28, 30, 3, .steel); d.body("M226 246H254Q254 280 240 304Q226 280 226 246z", Tint(0x6B4A2E)); d.flat("M230 272Q240 276 250 272Q248 290 240 304Q232 290 230 272z", d.second) }
  }

  static func embroidery(_ d: inout Drawing) {
    d.shade(200, 398, 130, 15)
    d.ball(200, 266, 132, .wood); d.oval(200, 266, 118, 118, .cream.darker(4)); d.solid(186, 122, 28, 22, 5, .steel)
    for (x, y, tint) in [(160, 236, d.main), (240, 230, d.second), (204, 288, .vermilion)] { for (dx, dy) in [(0, -21), (20, -6), (12, 17), (-12, 17), (-20, -6)] { d.oval(x + dx, y + dy, 13, 13, tint) }; d.oval(x, y, 9, 9, .gardenia) }
    d.line("M160 262C166 320 180 340 200 350M240 256C236 310 222 336 204 350M204 314V352", .leaf, 5); d.flat("M176 320c-26 -4 -30 -20 -22 -26c16 2 22 14 22 26zM228 318c26 -4 30 -20 22 -26c-16 2 -22 14 -22 26z", .leaf); d.line("M270 300L330 380", .steel.darker(20), 5); d.line("M330 380C350 350 300 340 284 330", d.main, 3)
  }

  static func doll(_ d: inout Drawing) {
    d.shade(200, 398, 100, 15)
    let skin = d.main.mixed(.cream, 20)
    d.body("M140 400Q132 300 200 296T260 400z", d.second); d.line("M146 340L110 366M254 340L290 366", skin, 24); d.body("M150 180L138 118Q170 126 178 160zM250 180L262 118Q230 126 222 160z", .gardenia); d.ball(200, 226, 82, skin); d.oval(172, 224, 8, 10, .ink); d.oval(228, 224, 8, 10, .ink); d.line("M176 258Q200 280 224 258", .ink, 5); d.flat("M186 264l6 16l8 -14zM206 266l8 14l4 -17z", .cream); d.oval(154, 250, 13, 9, .vermilion, opacity: 45); d.oval(246, 250, 13, 9, .vermilion, opacity: 45); d.flat("M150 350H250L248 372H146z", .ink, opacity: 40); d.line("M160 150Q200 130 240 150", skin.darker(34), 11)
  }

  static func board(_ d: inout Drawing) {
    d.shade(200, 400, 150, 14)
    d.line("M120 330L92 400M280 330L308 400", .wood.darker(24), 12); d.solid(62, 160, 276, 190, 10, .wood); d.box(78, 176, 244, 158, 4, Tint(0x35594D)); d.line("M108 300L140 236L172 300zM206 240a28 28 0 1 1 -1 0z", .cream, 6, opacity: 90); d.box(244, 206, 40, 40, 7, d.main); d.ball(276, 286, 17, .vermilion); d.flat("M116 196l8 16l18 2l-13 13l3 18l-16 -9l-16 9l3 -18l-13 -13l18 -2z", .gardenia); d.solid(62, 344, 276, 14, 4, .wood.darker(20))
  }

  static func puzzle(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    let piece = "M0 0H34C28 -20 62 -20 56 0H90V34C110 28 110 62 90 56V90H56C62 70 28 70 34 90H0V56C20 62 20 28 0 34z"
    for (x, y, a, tint) in [(106, 296, 0, d.main), (204, 296, 0, d.second), (106, 198, 0, Tint.gardenia), (232, 170, 16, Tint.leaf)] { d.group("translate(\(x) \(y)) rotate(\(a) 45 45)") { d in d.body(piece, tint); d.line(piece, tint.darker(30), 2, opacity: 60) } }
    d.oval(150, 252, 13, 13, .cream, opacity: 80); d.flat("M240 376l20 -36l20 36z", .cream, opacity: 80)
  }

  /// Two of them, the second behind.
  static func teether(_ d: inout Drawing) {
    d.shade(200, 398, 136, 15)
    d.group("translate(150 96) scale(0.72)") { teethingRing(&$0, bear: $0.second, beads: $0.main) }
    d.group("translate(-14 64) scale(0.84)") { teethingRing(&$0, bear: $0.main, beads: $0.second) }
  }

  private static func teethingRing(_ d: inout Drawing, bear: Tint, beads: Tint) {
    d.line("M200 196A82 82 0 1 1 199 196z", .wood.lighter(24), 30); d.line("M142 240A72 72 0 0 1 190 210", .cream, 6, opacity: 50); d.body("M150 186C124 130 170 96 190 140C196 96 250 100 236 150C250 170 250 214 200 220S150 206 150 186z", bear); d.oval(182, 172, 5, 6, .ink); d.oval(212, 172, 5, 6, .ink); d.line("M188 192Q197 202 206 192", .ink, 4); for (x, y, tint) in [(128, 330, beads), (160, 356, bear), (200, 366, .gardenia), (240, 356, bear), (272, 330, beads)] { d.ball(x, y, 24, tint) }
  }

  static func pouch(_ d: inout Drawing) {
    d.shade(200, 398, 130, 16)
    d.body("M128 236C80 290 66 352 96 386Q110 400 140 400H260Q290 400 304 386C334 352 320 290 272 236z", d.main); d.body("M112 190Q130 206 146 188T182 190T218 190T254 188Q270 206 288 190L268 244H132z", d.main.lighter(14)); d.line("M126 240H274", .gardenia, 13); d.line("M150 244C130 280 120 300 126 330M250 244C270 280 280 300 274 330", .gardenia, 6); for x in [126, 274] { d.ball(x, 330, 11, .vermilion); for k in [-5, 0, 5] { d.line("M\(x + k) 340v26", .vermilion, 3) } }
    for (x, y) in [(200, 304), (222, 320), (214, 346), (186, 346), (178, 320)] { d.oval(x, y, 16, 16, d.second) }; d.oval(200, 327, 10, 10, .gardenia); d.line("M160 250L150 286M240 250L250 286M200 250V276", d.main.darker(30), 3, opacity: 60)
  }
}
