/// Rings, earrings, bracelets, necklaces: metal and stone on a stand of the table's colour.
enum Trinkets {
  private static func stand(_ d: inout Drawing) -> Tint {
    d.shade(200, 398, 136, 14)
    return d.pick([Tint.gardenia, .steel.lighter(10), Tint(0xCF9A7B)])
  }

  static func ring(_ d: inout Drawing) {
    let metal = stand(&d)
    d.solid(96, 330, 208, 70, 14, d.palette.table.lighter(40)); d.flat("M110 330H290L270 356H130z", d.palette.table.darker(24), opacity: 60)
    d.line("M200 210A66 66 0 1 1 199 210z", metal.darker(20), 17); d.line("M136 266A66 66 0 0 1 170 217", metal.lighter(60), 6)
    d.line("M200 218A58 58 0 1 1 199 218z", metal.darker(40), 3, opacity: 60)
    d.flat("M170 186L186 160H214L230 186L200 218z", d.main); d.flat("M186 160H214L206 186H194z", d.main.lighter(54)); d.flat("M170 186H194L200 218z", d.main.darker(18)); d.flat("M206 186H230L200 218z", d.main.lighter(18))
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
    let metal = stand(&d)
    d.body("M146 400Q150 372 120 340C96 300 116 230 158 214Q176 206 176 176H224Q224 206 242 214C284 230 304 300 280 340Q250 372 254 400z", d.palette.table.lighter(44))
    d.line("M172 204C150 280 176 316 200 326C224 316 250 280 228 204", metal, 5)
    d.flat("M200 326L222 348L200 386L178 348z", d.main); d.flat("M200 326L222 348H178z", d.main.lighter(40)); d.flat("M200 348V386L178 348z", d.main.darker(18))
    d.oval(200, 326, 6, 6, metal)
  }
}
