/// Lamps, chairs, plants.
enum Furnishings {
  private static func glow(_ d: inout Drawing) {
    d.add(#"<circle cx="200" cy="230" r="150" fill="\#(Tint.gardenia.lighter(40).hex)" opacity=".2"/>"#)
    d.shade(200, 398, 92, 13)
  }

  /// A shade on a foot.
  static func lamp(_ d: inout Drawing) {
    glow(&d)
    d.box(194, 240, 12, 140, 4, .wood); d.body("M150 400Q150 380 176 378H224Q250 380 250 400z", .wood.darker(14))
    d.body("M150 150H250L292 270H108z", d.main.mixed(.cream, 30)); d.flat("M108 270H292L289 258H111z", d.second)
  }

  /// A ball of paper over its ribs.
  static func paperLamp(_ d: inout Drawing) {
    glow(&d)
    d.ball(200, 246, 84, .cream); for y in stride(from: 180, through: 312, by: 22) { d.line("M\(200 - [34, 60, 76, 84, 80, 66, 44][(y - 180) / 22]) \(y)Q200 \(y + 10) \(200 + [34, 60, 76, 84, 80, 66, 44][(y - 180) / 22]) \(y)", d.main, 2, opacity: 40) }
    d.body("M166 328H234V342L246 400H154L166 342z", d.main)
  }

  static func chair(_ d: inout Drawing) {
    d.shade(200, 400, 150, 15)
    if d.chance(55) {
      armchair(&d)
    } else {
      wooden(&d)
    }
  }

  /// A chair of wood, as one sits on at a table.
  static func woodenChair(_ d: inout Drawing) {
    d.shade(200, 400, 150, 15)
    wooden(&d)
  }

  private static func armchair(_ d: inout Drawing) {
    d.line("M118 372L106 402M282 372L294 402", .wood.darker(16), 12)
    d.body("M104 330V226Q104 176 154 176H246Q296 176 296 226V330z", d.main); d.line("M200 186V300", d.main.darker(24), 3, opacity: 50)
    d.body("M110 312H290V380H110z", d.main.lighter(12)); d.solid(116, 296, 168, 40, 18, d.main.lighter(22))
    d.solid(74, 270, 46, 110, 22, d.main.darker(8)); d.solid(280, 270, 46, 110, 22, d.main.darker(12))
    d.group("rotate(-9 224 268)") { $0.solid(190, 238, 64, 60, 12, $0.second) }
  }

  private static func wooden(_ d: inout Drawing) {
    d.line("M140 300L122 402M260 300L278 402M152 300V240M248 300V240", .wood.darker(8), 11)
    d.body("M118 176Q200 144 282 176L274 236Q200 214 126 236z", .wood); d.line("M136 178L146 300M264 178L254 300", .wood, 10)
    d.body("M112 296Q200 276 288 296L296 322Q200 338 104 322z", d.main)
  }

  static func plant(_ d: inout Drawing) {
    d.shade(200, 398, 96, 14)
    let leaf = d.pick([Tint.leaf, Tint(0x5F8A4C), Tint(0x3F6B5A), Tint(0x7C9560)])
    if d.chance(50) {
      for (x, y, a) in [(110, 190, -30), (156, 128, -12), (214, 110, 6), (262, 146, 20), (300, 206, 38)] {
        d.line("M200 320Q\((200 + x) / 2) \(y + 90) \(x) \(y + 30)", leaf.darker(22), 4)
        d.add(#"<g transform="rotate(\#(a) \#(x) \#(y))"><path d="M\#(x) \#(y + 56)C\#(x - 50) \#(y + 30) \#(x - 40) \#(y - 30) \#(x) \#(y - 52)C\#(x + 40) \#(y - 30) \#(x + 50) \#(y + 30) \#(x) \#(y + 56)z" fill="\#(leaf.lighter((x % 3) * 8).hex)"/><path d="M\#(x) \#(y + 50)V\#(y - 40)" stroke="\#(leaf.darker(26).hex)" stroke-width="2" opacity=".5"/></g>"#)
      }
    } else {
      for (x, h, w) in [(138, 150, 22), (168, 210, 24), (204, 240, 26), (238, 196, 24), (266, 136, 20)] {
        let top = 330 - h, lean = (x - 200) / 2
        d.body("M\(x - w / 2) 336C\(x - w + lean) \(330 - h / 2) \(x + lean - 8) \(top + 40) \(x + lean) \(top)C\(x + lean + 12) \(top + 50) \(x + w + lean / 2) \(330 - h / 2) \(x + w / 2) 336z", leaf.lighter(x % 4 * 5))
        d.line("M\(x) 326Q\(x + lean / 2) \(330 - h / 2) \(x + lean) \(top + 16)", leaf.lighter(44), 2, opacity: 50)
      }
    }
    pot(&d)
  }

  private static func pot(_ d: inout Drawing) {
    d.body("M130 318H270L256 390Q254 400 244 400H156Q146 400 144 390z", d.main); d.solid(122, 306, 156, 26, 6, d.main.lighter(12))
  }

  /// Large leaves, heart-shaped and split to the rib, with holes beside it.
  static func monstera(_ d: inout Drawing) {
    d.shade(200, 398, 96, 14)
    let leaf = Tint(0x3F7A4C)
    for (x, y, turn, size) in [(104, 214, -52, 84), (296, 210, 50, 84), (142, 146, -22, 96), (262, 140, 24, 96), (200, 110, 0, 104)] {
      d.line("M200 320Q\((200 + x) / 2) \(y + 100) \(x) \(y + 46)", leaf.darker(26), 5)
      d.group("translate(\(x) \(y)) rotate(\(turn)) scale(\(size / 100).\(size % 100 < 10 ? "0" : "")\(size % 100))") { d in
        d.body("M0 62C-30 72 -60 50 -66 26L-30 24L-68 8Q-70 -6 -64 -16L-28 -4L-56 -34Q-48 -48 -38 -54L-18 -24L-22 -66Q-8 -78 0 -84Q8 -78 22 -66L18 -24L38 -54Q48 -48 56 -34L28 -4L64 -16Q70 -6 68 8L30 24L66 26C60 50 30 72 0 62z", leaf.lighter((x + y) % 4 * 5))
        d.line("M0 58V-74M0 40L-44 42M0 40L44 42M0 14L-44 -2M0 14L44 -2M0 -14L-32 -36M0 -14L32 -36", leaf.lighter(44), 2, opacity: 70)
        for (a, b) in [(-17, 28), (17, 28), (-13, 0), (13, 0)] { d.oval(a, b, 4, 7, d.palette.wall) }
      }
    }
    pot(&d)
  }
}
