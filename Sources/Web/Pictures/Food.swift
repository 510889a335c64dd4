/// What is eaten and drunk.
enum Food {
  static func fruit(_ d: inout Drawing) {
    d.shade(200, 398, 146, 16)
    let tint = d.pick([Tint(0xE07A2F), Tint(0xC9402F), Tint(0xD9A62E), Tint(0x8FA548), Tint(0xE39A86)])
    if d.chance(50) {
      for (x, y, r) in [(150, 296, 42), (236, 290, 45), (194, 268, 44)] { piece(&d, x, y, r, tint.darker(d.between(0, 12))) }
      d.body("M80 306H320C316 362 268 390 236 392V400H164V392C132 390 84 362 80 306z", d.main.mixed(.cream, 30))
      d.line("M88 322C150 338 250 338 312 322", d.second, 4)
    } else {
      piece(&d, 128, 350, 50, tint.darker(8)); piece(&d, 272, 352, 48, tint.darker(4)); piece(&d, 204, 338, 60, tint)
      if d.chance(60) {
        d.oval(318, 384, 36, 16, tint.darker(10)); d.oval(318, 380, 33, 13, tint.lighter(70)); d.oval(318, 380, 26, 9, tint.lighter(34))
      }
    }
  }

  private static func piece(_ d: inout Drawing, _ x: Int, _ y: Int, _ r: Int, _ tint: Tint) {
    d.ball(x, y, r, tint)
    d.line("M\(x) \(y - r + 6)q3 -12 10 -16", Tint(0x5B4630), 4)
    d.flat("M\(x + 4) \(y - r + 2)c12 -16 30 -16 40 -6c-10 14 -26 16 -40 6z", .leaf)
    d.flat("M\(x - 2) \(y - r + 4)c-14 -12 -28 -8 -34 0c10 8 22 10 34 0z", .leaf.lighter(18))
  }

  static func bread(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    d.solid(54, 384, 292, 16, 7, .wood)
    let crust = Tint(0xC4863F)
    if d.chance(50) {
      d.body("M82 384C66 330 96 288 140 290C158 268 246 268 262 290C308 288 336 332 318 384z", crust)
      d.flat("M98 380C88 340 108 304 144 304C160 286 240 286 256 304C292 304 312 342 302 380z", crust.lighter(24), opacity: 70)
      for x in [134, 186, 238] { d.line("M\(x) 344C\(x + 6) 326 \(x + 16) 314 \(x + 30) 308", .cream, 9, opacity: 80) }
    } else {
      d.group("rotate(-8 200 360)") { d in
        d.body("M44 366C44 342 70 332 110 330L300 322C338 322 358 336 356 354S330 382 296 382L104 390C66 392 44 386 44 366z", crust)
        for x in stride(from: 92, to: 320, by: 46) { d.line("M\(x) 376C\(x + 4) 360 \(x + 14) 344 \(x + 28) 336", .cream, 9, opacity: 80) }
      }
      d.ball(250, 300, 44, crust.lighter(12)); d.line("M226 286C240 272 262 272 276 284", .cream, 6, opacity: 70)
    }
  }

  static func coffee(_ d: inout Drawing) {
    d.shade(196, 398, 140, 15)
    d.body("M96 400L90 214Q90 206 98 206H206Q214 206 214 214L208 400z", d.main)
    d.flat("M90 214Q90 206 98 206H206Q214 206 214 214L213 240H91z", d.main.darker(20))
    d.box(116, 276, 72, 82, 4, .cream); d.group("rotate(24 152 312)") { bean(&$0, 152, 312, 19) }
    d.line("M134 344h36", d.main, 4)
    d.line("M302 334C336 330 334 376 296 374", .cream.darker(10), 10)
    d.body("M220 318H308C308 366 300 388 286 400H242C228 388 220 366 220 318z", .cream)
    d.oval(264, 318, 44, 10, .cream.darker(8)); d.oval(264, 320, 37, 7, Tint(0x5B3A26))
    for (x, y) in [(70, 392), (330, 396), (346, 388)] { bean(&d, x, y, 9) }
  }

  private static func bean(_ d: inout Drawing, _ x: Int, _ y: Int, _ r: Int) {
    d.oval(x, y, r * 7 / 10, r, Tint(0x6B4226)); d.line("M\(x + 1) \(y - r + 3)q-4 \(r) 0 \(2 * r - 6)", Tint(0x3E2616), 2)
  }

  static func noodles(_ d: inout Drawing) {
    d.shade(200, 398, 142, 16)
    d.line("M214 286L322 178M232 288L338 192", .wood.darker(10), 7)
    d.oval(200, 300, 116, 28, d.main.darker(10)); d.oval(200, 300, 104, 22, d.pick([Tint(0xD9A24E), Tint(0xB9482A), Tint(0xEADBB8)]))
    for row in 0...3 { d.line("M\(128 + row * 8) \(296 + row * 5)c26 -18 44 14 70 -4s44 12 62 -2", Tint(0xF3DFAE), 5) }
    d.oval(236, 290, 30, 12, .cream); d.oval(236, 288, 13, 6, .gardenia)
    for (x, y) in [(150, 292), (166, 308), (198, 286), (262, 306)] { d.oval(x, y, 7, 4, .leaf) }
    d.body("M84 300C90 330 200 336 316 300C312 362 268 390 240 392V400H160V392C132 390 88 362 84 300z", d.main)
    d.line("M104 340C160 362 240 362 296 340", d.second, 5)
  }

  static func rice(_ d: inout Drawing) {
    d.shade(200, 398, 126, 16)
    d.body("M108 400C84 360 92 270 120 236C112 220 118 206 130 200H270C282 206 288 220 280 236C308 270 316 360 292 400z", .cream.mixed(d.palette.table, 20))
    d.flat("M120 236C150 248 250 248 280 236L284 252C250 264 150 264 116 252z", d.second)
    d.oval(200, 322, 52, 52, d.main); d.line("M200 358V294", .cream, 4)
    for (x, y) in [(186, 306), (214, 306), (184, 324), (216, 324), (200, 288)] { d.oval(x, y, 7, 11, .cream) }
  }
}
