/// Clothes on a hanger against the wall.
enum Clothes {
  static func draw(_ kind: PictureKind, _ d: inout Drawing) {
    d.group("translate(0 \(d.between(0, 14)))") { d in
      switch kind {
      case .trousers: trousers(&d, wide: d.pick([0, 8, 16]))
      case .dress: dress(&d)
      case .outer: outer(&d)
      default: top(&d)
      }
    }
  }

  static func hanger(_ d: inout Drawing) {
    d.ball(200, 44, 8, .wood.darker(10))
    d.line("M200 50C216 58 212 74 200 76V98", .steel.darker(20), 4)
    d.line("M200 98L112 146M200 98L288 146", .wood, 11)
  }

  /// The shade that a thing on the wall throws to the right.
  static func cast(_ d: inout Drawing, _ shape: String) {
    d.group("translate(14 12)") { d in d.flat(shape, d.palette.wall.darker(60), opacity: 16) }
  }

  private static func pattern(_ d: inout Drawing, _ shape: String) {
    let tint = d.second
    switch d.dice.below(6) {
    case 0: d.inside(shape) { d in for y in stride(from: 170, to: 420, by: 34) { d.box(40, y, 320, 13, 0, tint, opacity: 85) } }
    case 1: d.inside(shape) { d in
      for x in stride(from: 60, to: 360, by: 44) { d.box(x, 90, 9, 340, 0, tint, opacity: 55) }
      for y in stride(from: 130, to: 420, by: 44) { d.box(40, y, 320, 9, 0, tint, opacity: 55) }
    }
    case 2: d.oval(200, 250, 38, 38, tint)
    case 3: d.box(222, 212, 46, 52, 4, d.main.darker(18)); d.line("M222 224h46", d.main.lighter(30), 2)
    case 4: d.inside(shape) { $0.box(40, 290, 320, 160, 0, tint, opacity: 90) }
    default: break
    }
  }

  private static func top(_ d: inout Drawing) {
    hanger(&d)
    let isLong = d.chance(45)
    let shape = isLong
      ? "M154 122C170 146 230 146 246 122L296 148C316 220 332 300 338 366L302 374C294 320 284 270 276 236L280 384Q200 396 120 384L124 236C116 270 106 320 98 374L62 366C68 300 84 220 104 148z"
      : "M154 122C170 146 230 146 246 122L296 146L344 222L304 250L278 218L280 384Q200 396 120 384L122 218L96 250L56 222L104 146z"
    cast(&d, shape)
    d.body(shape, d.main)
    pattern(&d, shape)
    d.line("M122 226C126 280 120 340 120 380M278 226C274 280 280 340 280 380", d.main.darker(30), 2, opacity: 40)
    d.line("M154 122C170 148 230 148 246 122", d.main.darker(24), 8)
    if d.chance(35) { d.line("M200 142V384", d.main.darker(26), 3); for y in stride(from: 168, to: 380, by: 42) { d.oval(207, y, 5, 5, .cream) } }
    d.flat("M150 300C170 330 168 370 160 388L190 391C186 350 176 320 150 300z", d.main.darker(30), opacity: 18)
  }

  private static func outer(_ d: inout Drawing) {
    hanger(&d)
    let hem = d.pick([412, 424, 436])
    let shape = "M150 116C170 136 230 136 250 116L306 146C326 220 340 300 346 372L304 380C298 330 290 290 284 256L292 \(hem)Q200 \(hem + 12) 108 \(hem)L116 256C110 290 102 330 96 380L54 372C60 300 74 220 94 146z"
    cast(&d, shape)
    d.body(shape, d.main)
    d.flat("M168 128L200 240L232 128C216 142 184 142 168 128z", d.second.lighter(34))
    d.flat("M152 116L138 190L168 204L156 222L200 262V240L166 128z", d.main.lighter(14)); d.flat("M248 116L262 190L232 204L244 222L200 262V240L234 128z", d.main.darker(10))
    d.line("M200 258V\(hem + 6)", d.main.darker(34), 3)
    for y in stride(from: 280, to: hem - 10, by: 42) { d.ball(214, y, 7, d.second) }
    d.line("M132 312l40 -8M228 304l40 8", d.main.darker(34), 5)
    d.line("M116 250C122 300 112 360 112 \(hem - 6)M284 250C278 300 288 360 288 \(hem - 6)", d.main.darker(30), 2, opacity: 45)
  }

  private static func dress(_ d: inout Drawing) {
    hanger(&d)
    let isLong = d.chance(60), hem = isLong ? 432 : 376
    let shape = "M156 118L176 150Q200 172 224 150L244 118L262 128L246 238C276 300 300 360 312 \(hem)Q200 \(hem + 18) 88 \(hem)C100 360 124 300 154 238L138 128z"
    cast(&d, shape)
    d.body(shape, d.main)
    if d.chance(50) {
      d.inside(shape) { d in
        for row in 0..<9 { for column in 0..<7 { d.oval(80 + column * 42 + row % 2 * 21, 140 + row * 36, 6, 6, d.second, opacity: 85) } }
      }
    } else {
      for (x, w) in [(150, 120), (186, 180), (222, 226), (252, 282)] { d.line("M\(x < 200 ? x + 14 : x - 14) 246Q\(x) 330 \(w) \(hem + 2)", d.main.darker(26), 3, opacity: 40) }
    }
    d.flat("M153 230Q200 246 247 230L248 250Q200 264 152 250z", d.second.darker(6))
  }

  /// - Parameter wide: how much wider the hem is than the plain cut; less than nothing narrows it to the ankle.
  static func trousers(_ d: inout Drawing, wide: Int) {
    d.ball(200, 44, 8, .wood.darker(10)); d.line("M200 50C216 58 212 74 200 76V96", .steel.darker(20), 4)
    d.line("M128 102H272", .wood, 10); d.box(148, 96, 14, 26, 3, .steel); d.box(238, 96, 14, 26, 3, .steel)
    let shape = "M136 116H264L\(284 + wide / 2) 430H\(214 - wide / 6)L200 220L\(186 + wide / 6) 430H\(116 - wide / 2)z"
    cast(&d, shape)
    d.body(shape, d.main)
    d.flat("M136 116H264L265 138H135z", d.main.darker(20)); d.oval(200, 127, 6, 6, d.second)
    d.line("M200 138V220", d.main.darker(34), 3); d.line("M146 142C150 170 140 186 133 192M254 142C250 170 260 186 267 192", d.main.darker(30), 3, opacity: 70)
    d.line("M166 160L\(152 - wide / 3) 426M234 160L\(248 + wide / 3) 426", d.main.lighter(30), 2, opacity: 50)
    if d.chance(40) { d.flat("M\(116 - wide / 2) 430l1 -22H\(187 + wide / 6)l-1 22zM\(284 + wide / 2) 430l-1 -22H\(213 - wide / 6)l1 22z", d.main.lighter(26)) }
  }
}
