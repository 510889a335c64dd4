/// What fishers bring that has a shape of its own.
enum Catch {
  /// Long silver ribbons without scales, their tails thin as threads.
  static func hairtail(_ d: inout Drawing) {
    d.shade(200, 398, 160, 14)
    d.body("M40 376Q40 362 64 360H336Q360 362 360 376Q360 396 330 398H70Q40 396 40 376z", d.main.mixed(.cream, 45)); d.box(56, 356, 288, 12, 6, .cream)
    let silver = Tint(0xC9D3DB), back = Tint(0x8FA1AF)
    for (y, turn) in [(258, -5), (306, 0), (350, 3)] {
      d.group("rotate(\(turn) 200 \(y))") { d in
        d.body("M34 \(y)Q48 \(y - 17) 78 \(y - 19)C170 \(y - 24) 280 \(y - 16) 384 \(y + 3)C280 \(y + 10) 170 \(y + 16) 80 \(y + 14)Q50 \(y + 12) 34 \(y)z", silver)
        d.flat("M70 \(y - 18)C170 \(y - 26) 290 \(y - 16) 376 \(y + 2)C280 \(y - 8) 160 \(y - 14) 70 \(y - 12)z", back)
        d.line("M84 \(y - 2)C170 \(y - 6) 280 \(y - 2) 350 \(y + 3)", .cream, 4, opacity: 90)
        d.line("M78 \(y - 14)Q90 \(y) 78 \(y + 11)", back.darker(20), 3); d.oval(56, y - 5, 7, 7, .cream); d.oval(56, y - 5, 4, 4, .ink); d.line("M36 \(y + 1)L58 \(y + 6)", back.darker(30), 2)
        d.dots("M100 \(y - 20)C190 \(y - 25) 280 \(y - 16) 350 \(y - 4)", back.darker(16), 3, step: 9, opacity: 80)
      }
    }
  }

  /// A side of orange flesh with its pale lines, cut across.
  static func salmon(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    d.body("M54 376Q54 360 80 360H320Q346 360 346 376Q346 398 318 400H82Q54 398 54 376z", .wood)
    let flesh = Tint(0xE8855A)
    for (x, y) in [(84, 292), (182, 300), (132, 232)] {
      d.body("M\(x) \(y + 54)C\(x - 8) \(y + 10) \(x + 30) \(y - 12) \(x + 84) \(y - 8)C\(x + 126) \(y - 6) \(x + 142) \(y + 22) \(x + 136) \(y + 58)Q\(x + 70) \(y + 72) \(x) \(y + 54)z", flesh)
      for step in 0..<4 { d.line("M\(x + 16 + step * 30) \(y + 54)Q\(x + 26 + step * 30) \(y + 24) \(x + 44 + step * 26) \(y + 2)", Tint(0xF7D3B8), 5, opacity: 90) }
      d.line("M\(x + 2) \(y + 57)Q\(x + 70) \(y + 74) \(x + 135) \(y + 60)", Tint(0x8B949A), 7)
    }
    d.oval(300, 286, 26, 26, Tint(0xE3C04A)); d.oval(300, 286, 20, 20, Tint(0xF4E3A0)); for a in [0, 45, 90, 135] { d.add(#"<path d="M282 286H318" stroke="\#(Tint(0xE3C04A).hex)" stroke-width="3" transform="rotate(\#(a) 300 286)"/>"#) }
  }
}
