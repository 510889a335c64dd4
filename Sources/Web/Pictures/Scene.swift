/// The room around a still life: wall, light, table.
enum Scene {
  /// A table before a wall, in one of five lights.
  static func table(_ d: inout Drawing) {
    let p = d.palette
    d.box(0, 0, 400, 480, 0, p.wall)
    let edge = d.between(300, 346)
    switch d.dice.below(6) {
    case 0: window(&d)
    case 1: arch(&d, edge)
    case 2: sun(&d, edge)
    case 3: branch(&d)
    case 4: screen(&d, edge)
    default: window(&d)
    }
    d.box(0, edge, 400, 480 - edge, 0, p.table)
    d.box(0, edge, 400, 3, 0, p.table.lighter(45), opacity: 70)
    if d.chance(35) { cloth(&d, edge) }
    if d.chance(30) { d.flat("M250 \(edge)L400 \(edge)L400 480L60 480z", .cream, opacity: 16) }
  }

  /// A bare wall with light on it, for things that hang.
  static func wall(_ d: inout Drawing) {
    let p = d.palette
    d.box(0, 0, 400, 480, 0, p.wall)
    switch d.dice.below(4) {
    case 0: window(&d)
    case 1: d.box(0, 400, 400, 80, 0, p.table); d.box(0, 398, 400, 4, 0, p.table.lighter(40))
    case 2: d.flat("M60 480V180a140 140 0 0 1 280 0V480z", p.wall.mixed(p.table, 70))
    default: d.flat("M0 330C120 300 250 380 400 320V480H0z", p.table, opacity: 70)
    }
  }

  private static func window(_ d: inout Drawing) {
    let x = d.between(-40, 120), light = d.palette.wall.lighter(55)
    for column in 0...1 {
      for row in 0...1 {
        let left = x + column * 112, top = 20 + row * 118 + column * 26
        d.flat("M\(left) \(top)l100 26v104l-100 -26z", light, opacity: 62)
      }
    }
  }

  private static func arch(_ d: inout Drawing, _ edge: Int) {
    let x = d.between(90, 130), w = 400 - 2 * x, r = w / 2
    d.flat("M\(x) \(edge)V\(90 + r)a\(r) \(r) 0 0 1 \(w) 0V\(edge)z", d.palette.wall.mixed(d.palette.table, 80))
    d.flat("M\(x) \(edge)V\(90 + r)a\(r) \(r) 0 0 1 \(r) -\(r)c-30 20 -\(r - 18) 60 -\(r - 18) \(r)V\(edge)z", d.palette.wall.darker(12), opacity: 40)
  }

  private static func sun(_ d: inout Drawing, _ edge: Int) {
    let x = d.between(110, 290), r = d.between(84, 128)
    d.oval(x, edge - r / 2 - 60, r, r, d.chance(50) ? d.second : d.palette.wall.lighter(60), opacity: d.palette.wall.brightness < 120 ? 30 : 42)
  }

  /// The shadow of a branch on the wall.
  private static func branch(_ d: inout Drawing) {
    let tint = d.palette.wall.darker(34)
    let turn = d.between(-12, 16), flip = d.chance(50) ? "scale(-1 1) translate(-400 0)" : ""
    d.group("\(flip) rotate(\(turn) 0 0)") { d in
      d.line("M-20 60C80 70 150 110 230 190", tint, 4, opacity: 30)
      for (x, y, a) in [(40, 62, -40), (84, 78, 30), (110, 92, -50), (150, 118, 24), (172, 134, -44), (208, 166, 30), (232, 192, -8)] {
        d.add(#"<path transform="translate(\#(x) \#(y)) rotate(\#(a))" d="M0 0C12 -18 40 -20 56 -4C40 12 14 12 0 0z" fill="\#(tint.hex)" opacity=".24"/>"#)
      }
    }
  }

  /// A paper door's lattice.
  private static func screen(_ d: inout Drawing, _ edge: Int) {
    let x = d.between(20, 180), tint = d.palette.wall.darker(24)
    d.box(x, 30, 200, edge - 30, 0, d.palette.wall.lighter(60), opacity: 60)
    for column in 0...4 { d.line("M\(x + column * 50) 30V\(edge)", tint, column % 4 == 0 ? 5 : 2, opacity: 38) }
    for row in 0...4 { d.line("M\(x) \(34 + row * (edge - 36) / 4)h200", tint, 2, opacity: 38) }
  }

  private static func cloth(_ d: inout Drawing, _ edge: Int) {
    let tint = d.second.mixed(d.palette.table, 55)
    let y = edge + 22
    d.flat("M40 \(y)C120 \(y - 8) 280 \(y + 8) 366 \(y)L392 480H10z", tint, opacity: 80)
    d.line("M58 \(y + 12)C130 \(y + 5) 270 \(y + 20) 350 \(y + 12)", tint.lighter(50), 2, opacity: 60)
  }
}
