/// What is kept and eaten: jars, tins, packets, fish and meat.
enum Pantry {
  static func meat(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    d.body("M54 376Q54 360 80 360H320Q346 360 346 376Q346 398 318 400H82Q54 398 54 376z", .wood)
    d.body("M86 330C76 270 130 222 200 230C262 222 326 250 318 312C316 352 270 368 200 366C130 370 92 360 86 330z", Tint(0xF2DCD0)); d.body("M104 326C98 280 140 244 200 250C256 244 304 268 300 308C298 340 256 352 200 350C144 352 110 346 104 326z", Tint(0xB8433F))
    for path in ["M134 296C160 276 190 300 214 280", "M150 328C190 310 220 334 258 312", "M232 274C250 284 268 278 282 290", "M180 266q10 10 26 4"] { d.line(path, Tint(0xF2DCD0), 5, opacity: 80) }
    d.oval(270, 318, 17, 14, Tint(0xF2DCD0)); d.oval(270, 318, 8, 7, Tint(0xB8433F)); d.line("M96 350C70 330 60 300 66 270", .leaf, 4); for y in [276, 296, 318] { d.flat("M68 \(y)c-20 -4 -24 -16 -16 -24c10 4 16 12 16 24zM70 \(y + 8)c16 -8 24 -2 24 8c-10 4 -20 2 -24 -8z", .leaf) }
  }

  /// Cooked breasts, each sealed in its pack.
  static func chicken(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    for (x, y, turn) in [(64, 196, -7), (150, 246, 4)] {
      d.group("rotate(\(turn) 200 400)") { d in
        d.solid(x, y, 190, 140, 10, d.main.mixed(.cream, 78)); d.box(x, y, 190, 20, 6, d.main); d.box(x, y + 120, 190, 20, 6, d.main)
        d.body("M\(x + 26) \(y + 84)C\(x + 22) \(y + 46) \(x + 64) \(y + 30) \(x + 104) \(y + 38)C\(x + 144) \(y + 44) \(x + 172) \(y + 62) \(x + 166) \(y + 82)C\(x + 150) \(y + 108) \(x + 62) \(y + 116) \(x + 26) \(y + 84)z", Tint(0xEBCFA6))
        for step in 0...3 { d.line("M\(x + 52 + step * 26) \(y + 96)l16 -42", Tint(0xB98A52), 4, opacity: 55) }
        d.line("M\(x + 14) \(y + 30)V\(y + 110)", .cream, 6, opacity: 70)
      }
    }
  }

  /// Rice cakes in their red sauce.
  static func tteokbokki(_ d: inout Drawing) {
    d.shade(200, 398, 142, 16)
    d.oval(200, 300, 118, 34, d.main.darker(10)); d.oval(200, 300, 106, 27, Tint(0xB8331F))
    for (x, y, turn) in [(132, 290, -24), (172, 312, 12), (222, 290, -8), (262, 306, 22), (196, 280, 30), (238, 316, -18)] {
      d.group("rotate(\(turn) \(x) \(y))") { d in d.solid(x - 30, y - 9, 60, 18, 9, Tint(0xEFB08C)); d.line("M\(x - 20) \(y - 3)h26", .cream, 4, opacity: 70) }
    }
    d.flat("M150 300l34 -14l10 16l-32 12z", Tint(0xD9A24E)); d.flat("M214 308l32 -10l8 14l-30 10z", Tint(0xC98F3C))
    for (x, y) in [(160, 282), (210, 304), (246, 288), (184, 320)] { d.oval(x, y, 7, 4, .leaf) }
    d.body("M82 300C90 332 200 340 318 300C314 362 270 390 242 392V400H158V392C130 390 86 362 82 300z", d.main)
    d.line("M102 342C160 364 240 364 298 342", d.second, 5)
  }

  /// Three in front of three.
  static func cans(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    for (row, x) in [(0, 92), (0, 168), (0, 244), (1, 66), (1, 152), (1, 238)] {
      let y = row == 0 ? 208 : 238, tint = row == 0 ? d.main.darker(16) : d.main
      d.solid(x, y, 74, 162, 12, tint); d.oval(x + 37, y + 4, 31, 7, .steel); d.oval(x + 37, y + 2, 14, 3, .steel.darker(26)); d.oval(x + 37, y + 160, 30, 5, .steel)
      d.box(x, y + 52, 74, 66, 0, .cream); d.ball(x + 37, y + 84, 17, Tint(0xE0B33A)); d.flat("M\(x + 39) \(y + 68)c8 -12 20 -12 26 -6c-6 10 -16 12 -26 6z", .leaf)
    }
  }

  static func fish(_ d: inout Drawing) {
    d.shade(200, 398, 156, 14)
    d.oval(200, 366, 160, 34, d.main.mixed(.cream, 50)); d.oval(200, 360, 146, 26, .cream)
    for (y, tint) in [(322, Tint(0x56748A)), (356, Tint(0x6E8A9C))] {
      d.body("M60 \(y)C90 \(y - 50) 210 \(y - 58) 280 \(y - 8)L338 \(y - 34)Q326 \(y) 338 \(y + 30)L280 \(y + 6)C210 \(y + 40) 100 \(y + 38) 60 \(y)z", tint); d.flat("M60 \(y)C100 \(y + 38) 210 \(y + 40) 280 \(y + 6)Q170 \(y + 10) 60 \(y)z", .cream, opacity: 85)
      d.line("M112 \(y - 26)Q126 \(y) 112 \(y + 20)", tint.darker(34), 3); d.oval(88, y - 8, 8, 8, .cream); d.oval(88, y - 8, 4, 4, .ink)
      for x in stride(from: 140, to: 268, by: 22) { d.line("M\(x) \(y - 34 + (x - 140) / 7)q8 8 2 18", tint.darker(40), 3, opacity: 70) }
    }
  }

  /// A hundred sheets, tied once: as laver and kelp lie in a market.
  static func seaweed(_ d: inout Drawing) {
    d.shade(200, 398, 156, 15)
    let deep = Tint(0x24352B), leaf = Tint(0x34503F)
    for index in 0..<9 { let y = 388 - index * 13, slip = d.between(-5, 5); d.body("M\(66 + slip) \(y)L\(84 + slip) \(y - 15)H\(318 + slip)L\(336 + slip) \(y)Q200 \(y + 14) \(66 + slip) \(y)z", index % 2 == 0 ? deep : leaf) }
    d.body("M80 276C112 246 150 252 196 250C246 248 290 240 322 272L338 290Q200 306 62 290z", leaf.lighter(8))
    d.flat("M80 276C112 246 150 252 196 250C180 262 150 266 132 292Q90 292 62 290z", leaf.lighter(26), opacity: 70)
    d.dots("M110 274Q200 258 300 272", leaf.lighter(50), 3, step: 15, opacity: 60); d.dots("M96 284Q200 274 312 284", deep, 3, step: 19, opacity: 80)
    d.body("M178 249H224L230 400Q200 408 172 400z", d.main); d.line("M184 262L180 396M218 262L222 396", d.main.darker(20), 3, opacity: 60)
    d.solid(170, 296, 62, 58, 4, .cream); d.line("M182 312H220M182 326H220M182 340H204", d.second, 5, opacity: 80)
  }

  static func shells(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    for (x, y, s) in [(128, 350, 84), (276, 356, 76), (204, 326, 100)] {
      d.group("translate(\(x) \(y)) scale(\(s / 100).\(s % 100 < 10 ? "0" : "")\(s % 100)) rotate(-12)") { d in
        d.body("M-92 8C-92 -40 -30 -64 30 -54C84 -44 104 -4 86 28C60 56 -84 56 -92 8z", Tint(0x6E6A5C)); d.body("M-76 8C-76 -28 -26 -48 28 -40C72 -32 88 0 74 22C50 42 -70 42 -76 8z", Tint(0xC9D3CC))
        d.body("M-50 8C-46 -20 -6 -34 32 -26C62 -18 66 6 54 18C30 32 -52 30 -50 8z", Tint(0xD9B98C)); d.line("M-30 8C-10 -8 20 -10 44 0", Tint(0xA9824F), 4); for (a, b) in [(-82, -14), (-72, -28), (-56, -38), (-38, -46)] { d.oval(a, b, 4, 4, Tint(0x3F3B33)) }
      }
    }
  }

  static func onggi(_ d: inout Drawing) {
    d.shade(200, 398, 136, 16)
    let clay = Tint(0x6B4430)
    d.body("M132 400C84 372 70 320 78 284C84 256 110 240 130 232H270C290 240 316 256 322 284C330 320 316 372 268 400z", clay); d.body("M118 236Q118 214 136 212H264Q282 214 282 236Q200 252 118 236z", clay.lighter(14)); d.body("M108 214Q110 196 130 192L150 176H250L270 192Q290 196 292 214Q200 230 108 214z", clay.darker(10)); d.solid(186, 160, 28, 20, 8, clay)
    d.line("M84 300Q200 326 316 300M90 326Q200 350 310 326", clay.lighter(30), 3, opacity: 60); d.line("M140 350Q200 330 260 350T200 372", clay.lighter(44), 5, opacity: 70); d.line("M106 268C96 300 100 336 116 362", .cream, 9, opacity: 22)
  }

  static func kimchi(_ d: inout Drawing) {
    d.shade(200, 398, 150, 16)
    d.body("M56 344H344C338 384 292 400 250 400H150C108 400 62 384 56 344z", .cream.mixed(d.main, 14)); d.line("M74 366C140 386 260 386 326 366", d.main, 5)
    for (x, y, a) in [(120, 316, -14), (176, 296, -4), (236, 300, 8), (284, 320, 18)] {
      d.group("rotate(\(a) \(x) \(y))") { d in d.body("M\(x - 40) \(y + 40)C\(x - 50) \(y - 20) \(x - 20) \(y - 46) \(x) \(y - 40)C\(x + 24) \(y - 48) \(x + 50) \(y - 14) \(x + 40) \(y + 40)z", Tint(0xC4482E)); d.flat("M\(x - 16) \(y + 40)Q\(x - 14) \(y - 10) \(x) \(y - 20)Q\(x + 14) \(y - 10) \(x + 16) \(y + 40)z", Tint(0xF1DDB8)); d.line("M\(x - 26) \(y + 30)Q\(x - 30) \(y - 6) \(x - 14) \(y - 28)M\(x + 28) \(y + 30)Q\(x + 30) \(y - 4) \(x + 16) \(y - 30)", Tint(0x8FA548), 5, opacity: 80) }
    }
    for (x, y) in [(150, 280), (200, 266), (252, 286), (220, 312), (166, 320)] { d.oval(x, y, 5, 3, Tint(0xF3E3B0)) }
    d.oval(200, 346, 144, 12, d.main.mixed(.cream, 30), opacity: 60)
  }

  static func sideDish(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    for (x, y, food) in [(118, 330, Tint(0x55713E)), (284, 330, Tint(0xB07A3A)), (200, 366, Tint(0xC4482E))] {
      d.oval(x, y + 8, 80, 30, d.main.mixed(.cream, 40).darker(14)); d.oval(x, y, 80, 30, d.main.mixed(.cream, 60)); d.oval(x, y - 2, 64, 21, .cream)
      for index in 0..<9 { let a = x - 42 + index % 5 * 20 + index / 5 * 9, b = y - 14 + index / 5 * 13; d.line("M\(a) \(b)q10 -12 20 0", food.darker(index * 5 % 20), 9) }
    }
  }

  private static func dish(_ d: inout Drawing) {
    d.shade(200, 398, 146, 15)
    let glaze = d.main.mixed(.cream, 62)
    d.body("M72 316H328C322 362 268 386 244 390V400H156V390C132 386 78 362 72 316z", glaze); d.line("M92 344C150 368 250 368 308 344", d.main, 4, opacity: 70)
    d.oval(200, 316, 128, 32, glaze.lighter(30)); d.oval(200, 318, 112, 24, glaze.darker(14))
  }

  /// Broad green leaves, steeped and laid on one another.
  static func pickles(_ d: inout Drawing) {
    dish(&d)
    d.oval(200, 318, 108, 22, Tint(0x6B5A34))
    for (x, y, turn, tone) in [(130, 300, -18, 20), (262, 300, 20, 14), (200, 310, 4, 26), (166, 284, -8, 6), (238, 282, 12, 0), (202, 270, -2, 10)] {
      d.group("rotate(\(turn) \(x) \(y))") { d in
        let leaf = Tint(0x5E7A3A).darker(tone)
        d.body("M\(x - 66) \(y + 4)C\(x - 40) \(y - 30) \(x + 36) \(y - 32) \(x + 68) \(y)C\(x + 36) \(y + 24) \(x - 40) \(y + 26) \(x - 66) \(y + 4)z", leaf)
        d.line("M\(x - 62) \(y + 3)Q\(x) \(y - 6) \(x + 62) \(y)M\(x - 46) \(y - 4)Q\(x) \(y - 18) \(x + 46) \(y - 8)M\(x - 46) \(y + 9)Q\(x) \(y + 10) \(x + 46) \(y + 6)", leaf.lighter(34), 2, opacity: 70)
      }
    }
  }

  /// A heap of tiny dried fish, glazed, with sesame.
  static func anchovies(_ d: inout Drawing) {
    dish(&d)
    d.flat("M92 318C110 262 160 240 204 240S296 262 308 318Q200 346 92 318z", Tint(0x9A7A4E))
    for index in 0..<34 {
      let row = index / 7, x = 112 + index % 7 * 30 - row * 2 + row % 2 * 13, y = 314 - row * 17, turn = (index * 47) % 70 - 35
      guard abs(x - 200) < 104 - row * 18 else { continue }
      d.group("rotate(\(turn) \(x) \(y))") { d in
        d.flat("M\(x - 19) \(y)Q\(x - 4) \(y - 8) \(x + 14) \(y)L\(x + 21) \(y - 5)V\(y + 5)L\(x + 14) \(y + 1)Q\(x - 4) \(y + 7) \(x - 19) \(y)z", index % 3 == 0 ? Tint(0xD9CDB6) : Tint(0xBFAE8E)); d.oval(x - 13, y - 1, 2, 2, .ink)
      }
    }
    for (x, y) in [(150, 296), (182, 274), (214, 290), (246, 300), (206, 258), (232, 270), (170, 312), (262, 314)] { d.oval(x, y, 4, 2, Tint(0xF6E8C4)) }
    d.flat("M186 252c16 -10 30 -8 36 2c-10 8 -26 8 -36 -2z", Tint(0x5E8A4C))
  }

  /// A box of tea bags, two of them before it, and a glass of what they give.
  static func teaBags(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    d.solid(74, 214, 158, 186, 6, d.main); d.flat("M74 214L90 196H216L232 214z", d.main.lighter(24)); d.box(74, 262, 158, 84, 0, .cream)
    d.line("M153 336V288", Tint(0x9A7A3E), 4); for (x, y) in [(143, 300), (163, 300), (141, 314), (165, 314), (153, 284)] { d.oval(x, y, 7, 10, Tint(0xC79A4A)) }
    let brew = Tint(0xB87A32)
    d.flat("M262 262H350L340 392Q340 400 332 400H280Q272 400 272 392z", d.palette.wall.lighter(70), opacity: 75); d.flat("M265 292H347L340 392Q340 400 332 400H280Q272 400 272 392z", brew); d.oval(306, 292, 41, 7, brew.lighter(34)); d.line("M280 308V384", .cream, 5, opacity: 45)
    for (x, turn) in [(122, -10), (196, 8)] {
      d.group("rotate(\(turn) \(x) 372)") { d in
        d.line("M\(x) 348C\(x + 12) 330 \(x - 14) 322 \(x + 4) 306", .cream, 3); d.box(x - 8, 292, 26, 22, 2, d.second)
        d.body("M\(x - 26) 402V360L\(x - 12) 346H\(x + 12)L\(x + 26) 360V402z", Tint(0xF3EBDA)); d.flat("M\(x - 20) 398V372H\(x + 20)V398z", Tint(0x8A6238), opacity: 55)
      }
    }
  }

  static func cookies(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    d.oval(200, 378, 148, 24, d.main); d.oval(200, 370, 148, 24, d.main.lighter(24))
    let tint = Tint(0xA4622C)
    for (x, y) in [(96, 346), (148, 358), (200, 362), (252, 358), (304, 346), (122, 316), (174, 324), (226, 324), (278, 316), (150, 286), (200, 290), (250, 286)] {
      d.oval(x, y + 8, 33, 18, tint.darker(30)); for (a, b) in [(-19, -8), (0, -15), (19, -8), (22, 6), (0, 14), (-22, 6)] { d.oval(x + a, y + b / 2, 13, 10, tint) }
      d.oval(x, y - 2, 18, 9, tint.lighter(24)); d.oval(x, y - 3, 5, 3, tint.darker(30));
    }
  }

  static func packet(_ d: inout Drawing) {
    d.shade(200, 398, 120, 15)
    d.body("M104 160L118 148L132 160L146 148L160 160L174 148L188 160L202 148L216 160L230 148L244 160L258 148L272 160L286 148L298 160L302 392L290 400L276 392L262 400L248 392L234 400L220 392L206 400L192 392L178 400L164 392L150 400L136 392L122 400L100 392z", d.main)
    d.flat("M102 196H299V206H102zM100 366H301V374H100z", d.main.darker(20)); d.oval(200, 284, 66, 62, d.second); d.ball(184, 276, 32, Tint(0xE8862E)); d.ball(222, 296, 28, Tint(0xD9A62E)); d.flat("M184 246c8 -18 32 -20 44 -8c-10 14 -30 18 -44 8z", .leaf)
    d.line("M126 176V380", .cream, 7, opacity: 26); d.line("M150 226H250", .cream, 8)
  }

  static func drink(_ d: inout Drawing) {
    d.shade(200, 398, 124, 15)
    let juice = d.asked ?? d.pick([Tint(0xE6A23A), Tint(0xD9B36C), Tint(0xE07A4F), Tint(0xA9B84F)])
    d.body("M92 400Q80 400 80 386V262Q80 238 104 222V162H156V222Q180 238 180 262V386Q180 400 168 400z", juice.lighter(10)); d.solid(100, 140, 60, 28, 5, d.main); d.box(80, 284, 100, 72, 0, .cream); d.ball(130, 312, 17, juice); d.line("M106 340h48", d.main, 4); d.line("M96 262V376", .cream, 5, opacity: 55)
    d.flat("M214 268H320L310 392Q310 400 302 400H232Q224 400 224 392z", d.palette.wall.lighter(70), opacity: 70); d.flat("M218 300H317L310 392Q310 400 302 400H232Q224 400 224 392z", juice); d.oval(267, 300, 49, 7, juice.lighter(40)); d.box(246, 308, 26, 26, 4, .cream, opacity: 60); d.box(272, 326, 24, 24, 4, .cream, opacity: 50)
    d.line("M270 330L304 214", d.second, 6); d.oval(230, 270, 26, 26, juice.darker(8)); d.oval(230, 270, 20, 20, juice.lighter(30))
  }

  static func teaTin(_ d: inout Drawing) {
    d.shade(200, 398, 140, 15)
    d.solid(92, 220, 120, 180, 8, d.main); d.solid(88, 180, 128, 46, 8, d.main.darker(22)); d.box(92, 262, 120, 90, 0, .cream); d.flat("M152 284c28 6 38 30 0 52c-38 -22 -28 -46 0 -52z", .leaf); d.line("M152 292v40", .leaf.lighter(50), 3)
    d.body("M232 322H330C328 368 312 394 296 400H266C250 394 234 368 232 322z", .cream); d.oval(281, 322, 49, 11, .cream.darker(8)); d.oval(281, 324, 42, 8, Tint(0xA9A24A)); d.line("M246 350Q281 362 316 350", d.second, 4)
    d.line("M268 300C256 284 280 274 270 256M294 300C284 284 306 274 298 258", .cream, 5, opacity: 60)
  }

  static func sauceBottle(_ d: inout Drawing) {
    d.shade(200, 398, 110, 15)
    let liquid = d.asked ?? d.pick([Tint(0x3E2A1E), Tint(0xB98A2E), Tint(0x6B3A22)]), label = d.asked == nil ? d.main : d.second
    d.body("M146 400Q132 400 132 386V268Q132 236 174 210V140H226V210Q268 236 268 268V386Q268 400 254 400z", liquid); d.solid(168, 116, 64, 40, 6, label); d.box(132, 276, 136, 86, 0, .cream); d.box(132, 282, 136, 6, 0, label); d.box(132, 350, 136, 6, 0, label); d.flat("M200 294c20 20 24 40 0 44c-24 -4 -20 -24 0 -44z", liquid.lighter(14)); d.line("M148 262V386", .cream, 6, opacity: 34)
    d.oval(314, 384, 44, 16, .cream); d.oval(314, 381, 34, 10, liquid)
  }
}
