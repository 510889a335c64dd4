/// What grows: fruit and vegetables in their own colours.
enum Produce {
  private static func leaf(_ d: inout Drawing, _ x: Int, _ y: Int, _ tint: Tint = .leaf) { d.flat("M\(x) \(y)c10 -24 38 -28 56 -12c-12 20 -38 26 -56 12z", tint) }

  static func tangerine(_ d: inout Drawing) {
    d.shade(200, 398, 150, 16)
    let tint = Tint(0xE8862E)
    for (x, y, r) in [(140, 300, 50), (250, 296, 52), (108, 352, 50), (206, 346, 56), (300, 352, 48)] {
      d.ball(x, y, r, tint.darker(x % 3 * 4)); for (a, b) in [(-18, 10), (4, 22), (22, 2), (-6, -16)] { d.oval(x + a, y + b, 2, 2, tint.darker(24), opacity: 60) }
      d.oval(x, y - r + 9, 6, 3, .leaf)
    }
    leaf(&d, 250, 250); leaf(&d, 206, 292)
  }

  static func apple(_ d: inout Drawing, pear: Bool = false) {
    d.shade(200, 398, 146, 16)
    let tint = pear ? Tint(0xD0A24A) : Tint(0xC43A2C)
    for (x, y, s) in [(118, 346, 88), (286, 348, 84), (202, 332, 104)] {
      d.group("translate(\(x) \(y)) scale(\(s / 100).\(s % 100 < 10 ? "0" : "")\(s % 100))") { d in
        d.body("M0 -46C24 -62 68 -50 68 -2C68 40 40 66 0 62C-40 66 -68 40 -68 -2C-68 -50 -24 -62 0 -46z", tint); d.oval(-26, -16, 15, 22, .cream, opacity: 30)
        if pear { for (a, b) in [(-20, 20), (10, 34), (28, 4), (34, 30), (-40, 8), (4, -16)] { d.oval(a, b, 3, 3, tint.darker(30), opacity: 60) } }
        d.line("M0 -44C2 -58 6 -66 14 -74", Tint(0x5B4630), 6); if !pear { leaf(&d, 8, -60) }
      }
    }
  }

  static func grapes(_ d: inout Drawing) {
    d.shade(200, 398, 130, 16)
    d.line("M202 218C206 190 214 180 236 168", Tint(0x6B5A3A), 8); d.flat("M206 214C236 172 300 176 322 210C296 232 236 240 206 214z", .leaf); d.flat("M198 214C168 186 120 194 104 220C130 238 172 238 198 214z", .leaf.lighter(14))
    let tint = Tint(0x9DB84F)
    for (row, count) in [5, 6, 5, 4, 3, 2].enumerated() { for column in 0..<count { d.ball(200 - (count - 1) * 21 + column * 42 + (row == 5 ? 8 : 0), 240 + row * 29, 24, tint.darker((row * 3 + column * 7) % 16)) } }
  }

  static func strawberries(_ d: inout Drawing) {
    d.shade(200, 398, 146, 16)
    for (x, y, s) in [(112, 330, 80), (290, 332, 78), (200, 316, 104)] {
      d.group("translate(\(x) \(y)) scale(\(s / 100).\(s % 100 < 10 ? "0" : "")\(s % 100))") { d in
        d.body("M-62 -36C-64 -66 64 -66 62 -36C60 20 26 74 0 78C-26 74 -60 20 -62 -36z", Tint(0xCF3434))
        for (a, b) in [(-38, -24), (-10, -30), (20, -28), (44, -22), (-26, 4), (4, 0), (32, 4), (-12, 30), (18, 32), (2, 54)] { d.oval(a, b, 3, 5, Tint(0xF0CF6A)) }
        d.flat("M0 -48C-20 -34 -42 -34 -62 -44C-46 -62 -24 -68 -6 -62L0 -84L8 -62C26 -68 46 -62 62 -44C42 -34 20 -34 0 -48z", .leaf)
      }
    }
  }

  static func lettuce(_ d: inout Drawing) {
    d.shade(200, 398, 140, 16)
    let tint = Tint(0x7FA94C)
    for (a, t) in [(-42, 24), (42, 20), (-22, 10), (22, 6), (0, 0)] {
      d.group("rotate(\(a) 200 392)") { d in
        d.body("M200 394C170 360 150 330 142 296Q120 284 132 262Q112 240 138 222Q136 192 166 196Q178 170 200 182Q222 170 234 196Q264 192 262 222Q288 240 268 262Q280 284 258 296C250 330 230 360 200 394z", tint.darker(t)); d.line("M200 390V226M200 330L164 280M200 330L236 280M200 290L176 246M200 290L224 246", tint.lighter(60), 4, opacity: 75)
      }
    }
  }

  static func onions(_ d: inout Drawing, radish: Bool = false) {
    d.shade(200, 398, 140, 16)
    if radish {
      for (x, a) in [(146, -14), (204, 3), (256, 15)] {
        d.group("rotate(\(a) \(x) 396)") { d in
          for lean in [-26, -8, 10, 28] { d.line("M\(x) 214Q\(x + lean / 2) 170 \(x + lean) 136", .leaf.lighter(lean + 26), 13) }
          d.body("M\(x - 42) 232Q\(x - 40) 206 \(x) 206T\(x + 42) 232C\(x + 48) 320 \(x + 26) 384 \(x) 398C\(x - 26) 384 \(x - 48) 320 \(x - 42) 232z", .cream); d.flat("M\(x - 42) 232Q\(x - 40) 206 \(x) 206T\(x + 42) 232Q\(x + 44) 262 \(x + 42) 272Q\(x) 290 \(x - 42) 272z", Tint(0xB6C98A))
        }
      }
    } else {
      for (x, y, r) in [(120, 346, 54), (284, 346, 54), (202, 330, 68)] {
        let tint = Tint(0xC98B3C)
        d.body("M\(x) \(y - r - 34)C\(x + 4) \(y - r + 4) \(x + r) \(y - r + 14) \(x + r) \(y + 8)C\(x + r) \(y + r - 8) \(x + r / 2) \(y + r) \(x) \(y + r)S\(x - r) \(y + r - 8) \(x - r) \(y + 8)C\(x - r) \(y - r + 14) \(x - 4) \(y - r + 4) \(x) \(y - r - 34)z", tint)
        d.line("M\(x) \(y - r)Q\(x - r + 8) \(y) \(x - 6) \(y + r - 3)M\(x) \(y - r)Q\(x + r - 8) \(y) \(x + 6) \(y + r - 3)M\(x) \(y - r)V\(y + r - 3)", tint.darker(24), 2, opacity: 60)
      }
    }
  }

  static func sweetPotatoes(_ d: inout Drawing) {
    d.shade(200, 398, 156, 16)
    let tint = Tint(0x9C4A52)
    d.body("M52 350C70 306 150 286 220 300C270 310 306 336 320 372C270 396 150 402 96 388C70 380 54 366 52 350z", tint)
    d.body("M92 300C116 262 190 246 250 268C286 282 310 300 330 298C306 330 240 340 176 334C130 330 92 320 92 300z", tint.lighter(8)); for (x, y) in [(110, 346), (160, 322), (214, 346), (262, 360), (150, 372)] { d.line("M\(x) \(y)q8 -4 18 0", tint.darker(34), 3) }
    d.body("M258 384C252 344 280 322 306 328C330 334 340 366 326 386Q290 402 258 384z", tint); d.oval(296, 358, 27, 25, Tint(0xE9B44C)); d.oval(290, 352, 12, 10, Tint(0xF4D27E))
  }
}
