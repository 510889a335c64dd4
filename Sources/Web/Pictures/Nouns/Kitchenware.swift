/// What stands in a kitchen besides food.
enum Kitchenware {
  static func board(_ d: inout Drawing) {
    d.shade(200, 398, 120, 15)
    d.group("rotate(5 200 400)") { d in
      d.body("M176 166Q176 110 200 110T224 166Q224 184 250 186Q296 188 298 226V372Q298 400 272 400H128Q102 400 102 372V226Q104 188 150 186Q176 184 176 166z", .wood.lighter(16)); d.oval(200, 146, 12, 12, d.palette.wall.darker(20))
      for x in stride(from: 122, to: 290, by: 24) { d.line("M\(x) 206C\(x + 8) 260 \(x - 8) 330 \(x + 4) 392", .wood.darker(16), 3, opacity: 50) }
    }
    d.ball(304, 372, 28, Tint(0xC43A2C)); d.flat("M304 346c6 -14 22 -16 30 -8c-8 12 -20 14 -30 8z", .leaf)
  }

  static func spoons(_ d: inout Drawing, sticks: Bool = false) {
    guard !sticks else { return chopsticks(&d) }
    d.shade(200, 396, 150, 12)
    d.body("M70 390Q60 320 76 250H324Q340 320 330 390Q200 404 70 390z", d.main); d.flat("M84 266H316L318 278H82z", d.second)
    let metal = Tint(0xC9A24C)
    for (x, a) in [(150, -7), (252, 8)] { d.group("rotate(\(a) \(x) 300)") { d in d.body("M\(x - 7) 238H\(x + 7)L\(x + 9) 384Q\(x) 394 \(x - 9) 384z", metal); d.oval(x, 190, 36, 50, metal); d.oval(x, 186, 28, 40, metal.darker(16)); d.oval(x - 8, 174, 9, 16, metal.lighter(60)) } }
    d.body("M194 150H206L204 388H196z", metal.lighter(10)); d.body("M218 156H228L224 388H217z", metal)
  }

  /// Five pairs across a mat, their tips on a rest of glazed clay.
  private static func chopsticks(_ d: inout Drawing) {
    d.shade(200, 392, 160, 14)
    d.body("M60 392L92 236H308L340 392Q200 402 60 392z", d.palette.wall.mixed(.cream, 40)); d.line("M78 376L106 248H294L322 376", d.second, 4, opacity: 70)
    for x in stride(from: 116, to: 300, by: 16) { d.line("M\(x) 240L\((x - 200) * 13 / 10 + 200) 388", .wood.darker(10), 2, opacity: 30) }
    let lacquer = [d.main, Tint(0x7A2E22), .ink.lighter(10), d.second, Tint(0x4A5A3A)]
    d.body("M92 330Q92 316 110 316H152Q170 316 170 330L176 352Q132 362 86 352z", Tint(0xC9D3CC)); d.line("M98 340Q132 350 166 340", d.main, 4, opacity: 80)
    for (pair, tint) in lacquer.enumerated() {
      for stick in 0..<2 {
        let rise = pair * 31 + stick * 13 - 20
        d.group("rotate(-17 200 \(318 - rise))") { d in
          let y = 326 - rise
          d.flat("M62 \(y + 9)L352 \(y + 13)V\(y + 17)L62 \(y + 12)z", .ink, opacity: 22)
          d.body("M52 \(y - 2)L356 \(y - 8)V\(y + 8)L52 \(y + 3)z", tint); d.line("M70 \(y - 2)L340 \(y - 5)", tint.lighter(60), 2, opacity: 60)
          d.box(326, y - 8, 8, 16, 1, .gardenia); d.box(312, y - 7, 5, 14, 1, .gardenia)
        }
      }
    }
  }

  static func bowl(_ d: inout Drawing) {
    d.shade(200, 398, 140, 16)
    let isWhite = d.asked.map { $0.brightness > 225 } ?? false
    let glaze = isWhite ? d.main : d.main.mixed(.cream, 55)
    d.oval(200, 286, 138, 34, glaze.darker(10)); d.oval(200, 288, 124, 26, glaze.lighter(40)); d.body("M62 286C66 350 120 384 156 390V400H244V390C280 384 334 350 338 286C320 318 80 318 62 286z", glaze)
    guard !isWhite else { return d.line("M150 386C170 392 230 392 250 386", glaze.darker(16), 3) }
    if d.chance(50) { d.line("M84 332C150 364 250 364 316 332M98 350C150 378 250 378 302 350", d.second.brightness > 200 ? d.main : d.second, 5) } else { for x in stride(from: 110, to: 300, by: 38) { d.oval(x, 340, 9, 13, d.main, opacity: 70) } }
  }

  /// - Parameter isPair: with a second one leaning behind it.
  static func plate(_ d: inout Drawing, isPair: Bool = false) {
    d.shade(200, 398, 130, 15)
    let glaze = d.main.mixed(.cream, 45)
    guard !isPair else {
      for (x, y, r) in [(248, 252, 112), (156, 284, 112)] {
        d.ball(x, y, r, glaze); d.oval(x, y, r * 7 / 10, r * 7 / 10, glaze.lighter(26)); d.line("M\(x) \(y - r + 16)A\(r - 16) \(r - 16) 0 1 1 \(x - 1) \(y - r + 16)z", d.main, 4, opacity: 60)
        d.line("M\(x - 52) \(y + 24)C\(x - 28) \(y - 22) \(x + 8) \(y + 30) \(x + 50) \(y - 26)", .cream, 13, opacity: 80); d.line("M\(x - 40) \(y + 46)q32 10 66 -6", .cream, 8, opacity: 60)
      }
      return
    }
    d.body("M96 386L104 400H122L116 380zM304 386L296 400H278L284 380z", .wood)
    d.ball(200, 270, 128, glaze); d.oval(200, 270, 92, 92, glaze.lighter(30)); d.line("M200 162A108 108 0 1 1 199 162z", d.main, 4, opacity: 70)
    d.line("M140 296C170 250 214 300 262 240", d.main.darker(10), 11, opacity: 80); d.oval(250, 230, 15, 15, d.second); d.line("M152 318q30 10 60 0", d.main, 6, opacity: 60)
  }

  static func teaSet(_ d: inout Drawing) {
    d.shade(190, 398, 160, 15)
    let glaze = d.main
    d.line("M206 276C262 262 262 344 208 346", glaze.darker(14), 13); d.body("M70 290L40 262Q52 252 66 258L92 286z", glaze.darker(8)); d.body("M72 316C72 268 110 250 142 250S212 268 212 316C212 366 190 392 142 392S72 366 72 316z", glaze); d.body("M106 256Q110 238 142 238T178 256Q142 268 106 256z", glaze.lighter(16)); d.ball(142, 230, 11, d.second); d.line("M84 322Q142 346 200 322", glaze.lighter(40), 4, opacity: 60)
    for (x, y) in [(262, 316), (326, 316), (236, 350), (306, 350)] { d.body("M\(x - 28) \(y)H\(x + 28)C\(x + 28) \(y + 28) \(x + 17) \(y + 46) \(x) \(y + 48)C\(x - 17) \(y + 46) \(x - 28) \(y + 28) \(x - 28) \(y)z", glaze.lighter(y > 330 ? 16 : 8)); d.oval(x, y, 28, 8, glaze.darker(10)); d.oval(x, y + 1, 23, 5, Tint(0x9A7B3A)) }
  }

  static func mug(_ d: inout Drawing) {
    d.shade(196, 398, 130, 16)
    d.line("M270 286C342 276 340 376 262 372", d.main.darker(14), 19); d.body("M104 250H284V372Q284 400 256 400H132Q104 400 104 372z", d.main); d.oval(194, 250, 90, 18, d.main.lighter(24)); d.oval(194, 254, 76, 12, Tint(0x5B3A26))
    d.flat("M104 330C140 312 170 348 210 330S262 318 284 330V372Q284 400 256 400H132Q104 400 104 372z", d.second); Vessels.steam(&d)
  }

  static func kettle(_ d: inout Drawing) {
    d.shade(200, 398, 130, 15)
    d.body("M112 326C88 310 84 268 50 252Q52 234 72 232C98 240 100 262 118 262z", d.main.darker(12)); d.line("M280 230C352 200 356 372 284 362", .ink, 19)
    d.body("M112 388Q96 388 98 370L118 206H270L290 370Q292 388 276 388z", d.main); d.body("M120 208Q122 180 194 176T268 208Q194 222 120 208z", d.main.lighter(20)); d.ball(194, 172, 13, .ink); d.solid(92, 382, 204, 18, 8, .ink); d.line("M138 226L126 360", .cream, 7, opacity: 40); d.oval(200, 330, 13, 13, d.second); d.line("M54 232C44 216 60 206 50 190", .cream, 5, opacity: 60)
  }

  static func toaster(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    for x in [136, 214] { d.body("M\(x) 270V206Q\(x - 8) 182 \(x + 16) 178H\(x + 44)Q\(x + 68) 182 \(x + 60) 206V270z", Tint(0xC4863F)); d.flat("M\(x + 8) 270V208Q\(x + 2) 190 \(x + 18) 188H\(x + 42)Q\(x + 58) 190 \(x + 52) 208V270z", Tint(0xEBC98A)) }
    d.body("M70 390V286Q70 244 112 244H288Q330 244 330 286V390z", d.main); d.box(116, 252, 168, 13, 6, .ink, opacity: 80); d.solid(62, 378, 276, 18, 7, d.main.darker(30)); d.box(322, 292, 20, 13, 4, .ink); d.line("M300 280V350", d.main.darker(36), 5); d.ball(280, 352, 15, d.second); d.line("M96 276V366", .cream, 8, opacity: 30)
    d.box(90, 394, 26, 8, 2, .ink); d.box(284, 394, 26, 8, 2, .ink)
  }
}
