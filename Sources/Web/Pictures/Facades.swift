/// Store fronts, malls and the courtyard, 640 by 400.
enum Facades {
  static func draw(_ kind: PictureKind, _ d: inout Drawing) {
    d.box(0, 0, 640, 400, 0, d.palette.wall)
    switch kind {
    case .mall: mall(&d)
    case .courtyard: courtyard(&d)
    default: front(&d, isRestaurant: kind == .restaurant)
    }
  }

  private static func front(_ d: inout Drawing, isRestaurant: Bool) {
    let wall = d.palette.table.mixed(d.main, 18)
    d.box(0, 346, 640, 54, 0, d.palette.table.darker(12))
    d.solid(40, 50, 560, 300, 0, wall)
    d.solid(40, 50, 560, 62, 0, d.main)
    let sign = d.between(150, 240)
    d.box(320 - sign / 2, 70, sign, 22, 11, .cream, opacity: 90)
    d.oval(320 - sign / 2 - 26, 81, 12, 12, d.second)
    let doorX = d.pick([80, 270, 452])
    let glass = d.palette.wall.mixed(.gardenia, 22).lighter(20)
    for x in [80, 270, 452] {
      let w = x == 270 ? 158 : 108
      d.box(x, x == doorX ? 140 : 156, w, x == doorX ? 208 : 150, 4, d.main.darker(30)); d.box(x + 7, x == doorX ? 148 : 163, w - 14, x == doorX ? 198 : 136, 2, glass)
      if x == doorX { d.line("M\(x + w / 2) 148V346", d.main.darker(30), 5); d.line("M\(x + w / 2 - 12) 236v32", .gardenia, 5) } else { goods(&d, x + 7, 299, w - 14, isRestaurant) }
      d.flat("M\(x + 20) \(x == doorX ? 148 : 163)h26l-34 \(x == doorX ? 198 : 136)h-5v-40z", .cream, opacity: 34)
    }
    if d.chance(70) {
      let stripes = 14, w = 560 / stripes
      for index in 0..<stripes {
        let x = 40 + index * w
        d.flat("M\(x) 112h\(w)v26a\(w / 2) \(w / 2) 0 0 1 -\(w) 0z", index % 2 == 0 ? d.second : .cream)
      }
      d.box(40, 112, 560, 6, 0, .ink, opacity: 16)
    }
    if isRestaurant {
      for x in [66, 574] { d.line("M\(x) 112V150", .ink, 2); d.body("M\(x - 20) 156Q\(x - 24) 196 \(x - 14) 206H\(x + 14)Q\(x + 24) 196 \(x + 20) 156L\(x + 12) 148H\(x - 12)z", .vermilion.mixed(d.second, 30)) }
    }
    for x in [56, 584] where d.chance(70) {
      d.shade(x, 366, 34, 8); d.body("M\(x - 18) 336h36l-5 32h-26z", .wood.darker(10))
      for (dx, dy, r) in [(-12, 318, 17), (12, 316, 18), (0, 300, 19)] { d.ball(x + dx, dy, r, .leaf) }
    }
  }

  private static func goods(_ d: inout Drawing, _ x: Int, _ floor: Int, _ w: Int, _ isRestaurant: Bool) {
    if isRestaurant {
      d.box(x + 10, floor - 44, w - 20, 6, 2, .wood); d.box(x + w / 2 - 3, floor - 40, 6, 40, 0, .wood.darker(20))
      for lamp in [x + w / 4, x + w * 3 / 4] { d.line("M\(lamp) 163v34", .ink, 2); d.flat("M\(lamp - 12) 210l6 -14h12l6 14z", d.main) }
    } else {
      d.box(x, floor - 56, w, 4, 0, .wood); d.box(x, floor - 8, w, 8, 0, .wood)
      for index in 0..<(w / 26) { d.box(x + 8 + index * 25, floor - 8 - 12 - index * 7 % 26, 17, 12 + index * 7 % 26, 3, [d.main, d.second, .cream.darker(8)][index % 3]) }
      for index in 0..<(w / 30) { d.ball(x + 18 + index * 29, floor - 68, 12, [d.second, d.main.lighter(24)][index % 2]) }
    }
  }

  private static func mall(_ d: inout Drawing) {
    d.oval(d.between(120, 520), 90, 54, 54, d.second, opacity: 40)
    d.flat("M0 250C90 200 150 240 230 214C330 182 420 236 640 190V400H0z", d.palette.wall.darker(10), opacity: 50)
    d.box(0, 344, 640, 56, 0, d.palette.table.darker(8))
    let floors = d.between(4, 5), left = d.between(90, 130), w = 640 - 2 * left, h = 48, top = 344 - floors * h
    let glass = d.palette.wall.mixed(d.main, 20)
    d.solid(left, top, w, 344 - top, 4, d.palette.table.lighter(40))
    for floor in 0..<floors {
      let y = top + floor * h
      d.box(left, y, w, 7, 0, d.main)
      let panes = 9, pane = (w - 24) / panes
      for index in 0..<panes { d.box(left + 12 + index * pane + 3, y + 14, pane - 6, h - 18, 2, d.chance(26) ? .gardenia.lighter(46) : glass, opacity: d.chance(50) ? 90 : 70) }
    }
    switch d.dice.below(3) {
    case 0: d.flat("M\(left - 34) \(top + 4)C\(left + 60) \(top - 10) \(left + w / 2 - 60) \(top - 40) 320 \(top - 58)C\(320 + 60) \(top - 40) \(left + w - 60) \(top - 10) \(left + w + 34) \(top + 4)L\(left + w + 20) \(top + 16)H\(left - 20)z", d.main.darker(20))
    case 1: d.solid(left + w - 120, top - 76, 86, 80, 4, d.main); d.oval(left + w - 77, top - 38, 20, 20, .cream)
    default: d.body("M\(320 - 110) \(top + 2)a110 58 0 0 1 220 0z", glass.lighter(20)); d.line("M320 \(top - 56)V\(top)M266 \(top - 46)L280 \(top)M374 \(top - 46)L360 \(top)", d.main, 3)
    }
    d.solid(260, 286, 120, 60, 6, d.main.darker(20)); d.box(270, 296, 46, 50, 2, .gardenia.lighter(50)); d.box(324, 296, 46, 50, 2, .gardenia.lighter(50)); d.box(240, 278, 160, 12, 6, d.second)
    for x in [34, 76, 566, 608] { d.line("M\(x) 350v-34", .wood.darker(20), 5); d.ball(x, 300, 25, .leaf.lighter(x % 3 * 8)) }
  }

  /// A hanok's yard in the morning.
  static func courtyard(_ d: inout Drawing) {
    d.oval(470, 96, 58, 58, .gardenia, opacity: 55)
    d.flat("M0 240C80 190 170 150 250 206C330 150 430 130 640 214V400H0z", d.palette.wall.darker(12), opacity: 45)
    d.box(0, 318, 640, 82, 0, d.palette.table)
    d.solid(110, 206, 420, 116, 0, .cream)
    for x in [110, 214, 318, 422, 520] { d.box(x, 200, 12, 122, 0, .wood.darker(16)) }
    for x in [130, 234, 338, 440] { d.box(x, 222, 74, 90, 2, d.palette.wall.lighter(40)); for column in 1...3 { d.line("M\(x + column * 18) 222v90", .wood, 2, opacity: 70) }; for row in 1...3 { d.line("M\(x) \(222 + row * 22)h74", .wood, 2, opacity: 70) } }
    d.body("M52 196C150 184 240 150 320 104C400 150 490 184 588 196C572 212 556 216 536 216H104C84 216 68 212 52 196z", .ink.mixed(d.main, 55))
    for x in stride(from: 112, through: 528, by: 26) { d.line("M\(x) 212L\(320 + (x - 320) * 6 / 10) \(142 + abs(x - 320) / 6)", .cream, 2, opacity: 20) }
    d.line("M60 196C160 184 244 150 320 106C396 150 480 184 580 196", .cream, 3, opacity: 30)
    d.box(96, 318, 448, 14, 3, .steel.lighter(30)); d.box(250, 332, 140, 12, 3, .steel.lighter(16))
    d.line("M76 350C80 300 66 280 78 250", .wood.darker(30), 9)
    for (x, y, r) in [(54, 236, 26), (92, 224, 30), (76, 196, 26), (108, 252, 20)] { d.ball(x, y, r, d.pick([Tint.leaf, Tint(0xC97B4A), Tint(0xD9A441)])) }
    for x in [470, 520, 562] { d.shade(x, 372, 26, 7); d.body("M\(x - 14) 340C\(x - 30) 352 \(x - 24) 370 \(x - 12) 374H\(x + 12)C\(x + 24) 370 \(x + 30) 352 \(x + 14) 340z", Tint(0x6B4A35)); d.oval(x, 340, 15, 5, Tint(0x4A3325)) }
  }
}
