/// Rings, earrings, bracelets, necklaces: metal and stone on a stand of the table's colour; the metal is the one that is asked for.
enum Trinkets {
  private static func stand(_ d: inout Drawing) -> Tint {
    d.shade(200, 398, 136, 14)
    return d.asked ?? d.pick([Tint.gardenia, .steel.lighter(10), Tint(0xCF9A7B)])
  }

  /// Where the colour is the stone's, the metal is silver.
  private static func chainOfSilver(_ d: inout Drawing) -> Tint {
    d.shade(200, 398, 136, 14)
    return .steel.lighter(10)
  }

  /// A plain band on its cushion, and a second one lying before it in the light.
  static func ring(_ d: inout Drawing) {
    let metal = stand(&d)
    d.solid(96, 330, 208, 70, 14, d.palette.table.lighter(40)); d.flat("M110 330H290L270 356H130z", d.palette.table.darker(24), opacity: 60)
    d.line("M200 196A74 74 0 1 1 199 196z", metal.darker(26), 11); d.line("M200 194A74 74 0 1 1 199 194z", metal.lighter(20), 6); d.line("M128 270A74 74 0 0 1 166 204", .cream, 5, opacity: 90); d.line("M270 290A74 74 0 0 1 244 328", metal.darker(50), 4, opacity: 60)
    d.box(96, 352, 208, 48, 12, d.palette.table.lighter(56))
  }

  static func earrings(_ d: inout Drawing) {
    let metal = stand(&d)
    d.solid(88, 190, 224, 190, 14, d.palette.table.lighter(50)); d.box(180, 380, 40, 20, 4, d.palette.table.darker(10))
    for x in [146, 254] {
      d.oval(x, 222, 5, 5, metal.darker(30)); d.line("M\(x) 222C\(x + 22) 226 \(x + 20) 256 \(x) 258", metal, 5)
      d.ball(x, 286, 26, .cream.mixed(d.main, 10)); d.ball(x, 254, 8, metal); d.ball(x, 326, 11, d.main)
    }
  }

  static func bracelet(_ d: inout Drawing) {
    let metal = stand(&d)
    d.body("M80 400V372Q80 300 200 300T320 372V400z", d.palette.table.lighter(46)); d.oval(200, 350, 118, 44, d.palette.table.lighter(64))
    let spots = [(92, 336), (104, 366), (132, 388), (168, 398), (208, 400), (246, 392), (278, 376), (300, 350), (306, 320), (290, 294), (256, 276), (216, 268), (176, 270), (138, 282), (108, 304)]
    d.line("M200 268C330 268 340 400 200 400S70 268 200 268z", metal.darker(20), 4)
    for (index, spot) in spots.enumerated() { d.ball(spot.0, spot.1, index == 4 ? 21 : 15, index == 4 ? d.second : index % 3 == 1 ? d.main.lighter(30) : d.main) }
    d.line("M208 418l-12 22M208 418l14 20", d.main.darker(10), 5)
  }

  static func necklace(_ d: inout Drawing) {
    let metal = d.asked == nil ? stand(&d) : chainOfSilver(&d)
    d.body("M146 400Q150 372 120 340C96 300 116 230 158 214Q176 206 176 176H224Q224 206 242 214C284 230 304 300 280 340Q250 372 254 400z", d.palette.table.lighter(44))
    d.line("M172 204C150 280 176 316 200 326C224 316 250 280 228 204", metal, 5)
    if d.asked.map({ $0.brightness > 200 }) ?? false {
      d.ball(200, 356, 32, Tint(0xE6EDE8)); d.flat("M172 344Q200 322 226 340Q202 350 172 344z", Tint(0xBFE0D6), opacity: 80); d.flat("M176 372Q204 388 226 366Q200 362 176 372z", Tint(0xE3C6DC), opacity: 80); d.line("M178 358Q200 350 222 358", Tint(0xC6D3EA), 4)
    } else {
      d.flat("M200 326L222 348L200 386L178 348z", d.main); d.flat("M200 326L222 348H178z", d.main.lighter(40)); d.flat("M200 348V386L178 348z", d.main.darker(18))
    }
    d.oval(200, 326, 6, 6, metal)
  }
}
