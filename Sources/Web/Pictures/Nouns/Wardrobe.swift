/// Clothes by their cut, on a hanger against the wall.
enum Wardrobe {
  private static let body = "M154 122C170 142 230 142 246 122L298 148C318 220 334 300 340 366L304 374C296 320 286 270 278 236L280 390Q200 400 120 390L122 236C114 270 104 320 96 374L60 366C66 300 82 220 102 148z"

  /// With a round neck, or one that is folded over.
  static func knit(_ d: inout Drawing, high: Bool = false) {
    Clothes.hanger(&d); Clothes.cast(&d, body)
    d.body(body, d.main)
    d.inside(body) { d in
      for x in stride(from: 132, to: 280, by: 36) {
        let cable = String(repeating: "q12 14 0 28t0 28", count: 4), cableBack = String(repeating: "q-12 14 0 28t0 28", count: 4)
        d.line("M\(x) 150\(cable)M\(x + 14) 150\(cableBack)", d.main.lighter(34), 4, opacity: 75)
      }
      d.line("M" + stride(from: 118, to: 290, by: 8).map { "\($0) 370V400" }.joined(separator: "M"), d.main.darker(28), 2, opacity: 60)
    }
    if high {
      d.body("M158 122V92Q200 80 242 92V122Q200 148 158 122z", d.main.lighter(12))
      d.line("M" + stride(from: 166, to: 240, by: 9).map { "\($0) 92V126" }.joined(separator: "M"), d.main.darker(20), 2, opacity: 60)
    } else {
      d.line("M152 122C172 152 228 152 248 122", d.main.darker(20), 14)
    }
    d.line("M122 226C126 280 120 340 120 384M278 226C274 280 280 340 280 384", d.main.darker(34), 2, opacity: 50)
  }

  /// - Parameter cables: whether it is knitted in cables.
  static func cardigan(_ d: inout Drawing, cables: Bool = false) {
    Clothes.hanger(&d); Clothes.cast(&d, body)
    d.flat("M160 128L200 240L240 128Q200 150 160 128z", d.second.lighter(30))
    d.body("M154 122L198 240V396Q150 396 120 390L122 236C114 270 104 320 96 374L60 366C66 300 82 220 102 148z", d.main)
    d.body("M246 122L202 240V396Q250 396 280 390L278 236C286 270 296 320 304 374L340 366C334 300 318 220 298 148z", d.main)
    if cables {
      d.inside(body) { d in
        let way = String(repeating: "q11 13 0 26t0 26", count: 5), back = String(repeating: "q-11 13 0 26t0 26", count: 5)
        for x in [134, 162, 228, 256] { d.line("M\(x) 150\(way)M\(x + 12) 150\(back)", x < 200 ? d.main.darker(24) : d.main.darker(30), 4, opacity: 75) }
      }
    }
    d.line("M155 124L200 244V394M245 124L200 244", d.main.darker(26), 10)
    for y in stride(from: 262, to: 386, by: 34) { d.ball(200, y, 6, cables ? Tint(0x7A5238) : .cream) }
    d.box(132, 300, 48, 50, 5, d.main.darker(14)); d.box(220, 300, 48, 50, 5, d.main.darker(14))
    d.line("M132 310h48M220 310h48", d.main.lighter(24), 5)
    d.line("M118 384H192M208 384H282M58 358L96 366M342 358L304 366", d.main.darker(20), 9)
  }

  static func teeShirt(_ d: inout Drawing) {
    let shape = "M154 122C170 150 230 150 246 122L296 146L346 224L304 252L278 218L280 388Q200 398 120 388L122 218L96 252L54 224L104 146z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.line("M154 122C170 152 230 152 246 122", d.main.darker(20), 9)
    d.line("M60 222L98 246M340 222L302 246M122 380H278", d.main.darker(30), 2, opacity: 60)
    switch d.dice.below(4) {
    case 0: d.oval(200, 236, 34, 34, d.second); d.flat("M166 236A34 34 0 0 1 234 236z", d.second.lighter(40))
    case 1: d.inside(shape) { d in for y in stride(from: 176, to: 400, by: 32) { d.box(40, y, 320, 12, 0, d.second, opacity: 85) } }
    case 2: d.box(222, 196, 44, 50, 4, d.main.darker(16)); d.line("M222 208h44", d.main.lighter(30), 2)
    default: d.line("M160 226H240M160 244H214", d.second, 8)
    }
  }

  /// Long-sleeved and plain; a henley has a short row of buttons under its round neck.
  static func longSleeve(_ d: inout Drawing, buttoned: Bool = false) {
    Clothes.hanger(&d); Clothes.cast(&d, body)
    d.body(body, d.main)
    d.line("M154 122C170 150 230 150 246 122", d.main.darker(22), 10)
    if buttoned {
      d.flat("M187 142H213V232H187z", d.main.lighter(20)); d.line("M187 144V232H213V144", d.main.darker(26), 2, opacity: 70)
      for y in [164, 190, 216] { d.ball(200, y, 5, Tint(0x8A6A54)) }
    }
    d.line("M122 226C126 280 120 340 120 384M278 226C274 280 280 340 280 384", d.main.darker(34), 2, opacity: 45)
    d.line("M124 378H276M64 354L97 361M336 354L303 361", d.main.darker(28), 3, opacity: 60)
  }

  /// Cut above the waist, without a print.
  static func cropTee(_ d: inout Drawing) {
    let shape = "M154 122C170 150 230 150 246 122L296 146L346 224L304 252L278 218L279 306Q200 314 121 306L122 218L96 252L54 224L104 146z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.line("M154 122C170 152 230 152 246 122", d.main.darker(20), 9)
    d.line("M60 222L98 246M340 222L302 246M123 297Q200 305 277 297", d.main.darker(30), 2, opacity: 60)
  }

  static func shirt(_ d: inout Drawing) {
    Clothes.hanger(&d); Clothes.cast(&d, body)
    d.body(body, d.main)
    d.flat("M192 142H208V395H192z", d.main.lighter(22)); for y in stride(from: 172, to: 380, by: 36) { d.oval(200, y, 4, 4, .ink, opacity: 70) }
    d.flat("M154 116L200 146L172 176L142 130z", d.main.lighter(30)); d.flat("M246 116L200 146L228 176L258 130z", d.main.lighter(22))
    d.box(222, 206, 42, 48, 4, d.main.darker(12)); d.flat("M60 352L97 360L95 376L58 368zM340 352L303 360L305 376L342 368z", d.main.lighter(20))
    d.line("M122 226C126 280 120 340 120 384M278 226C274 280 280 340 280 384", d.main.darker(34), 2, opacity: 40)
  }

  static func hoodie(_ d: inout Drawing, hooded: Bool = true) {
    Clothes.hanger(&d); Clothes.cast(&d, body)
    d.body(body, d.main)
    if hooded {
      d.body("M132 150C130 90 170 78 200 78S270 90 268 150Q236 186 200 186T132 150z", d.main.darker(10)); d.flat("M156 142C156 104 180 96 200 96S244 104 244 142Q224 166 200 166T156 142z", d.main.darker(44))
      d.line("M180 168V236M220 168V228", .cream, 4)
      d.flat("M146 296H254L274 364H126z", d.main.darker(14)); d.line("M146 296L126 364M254 296L274 364", d.main.lighter(24), 3)
    } else {
      d.line("M156 122C172 150 228 150 244 122", d.main.darker(18), 13); d.flat("M190 150L200 172L210 150z", d.main.darker(18))
      d.line("M162 232H238", d.second, 16); d.line("M178 258H222", d.second, 8)
    }
    d.flat("M119 376Q200 388 281 376V391Q200 401 119 391zM60 350L98 358L95 376L58 368zM340 350L302 358L305 376L342 368z", d.main.darker(22))
  }

  static func padding(_ d: inout Drawing, sleeves: Bool = true) {
    Clothes.hanger(&d)
    let arms = "M150 124L96 146C72 210 58 290 54 356L104 366C108 310 116 262 126 230zM250 124L304 146C328 210 342 290 346 356L296 366C292 310 284 262 274 230z"
    let trunk = "M150 116C170 130 230 130 250 116L292 140L286 388Q200 402 114 388L108 140z"
    if sleeves {
      Clothes.cast(&d, arms); d.body(arms, d.main.darker(6))
      d.inside(arms) { d in for y in stride(from: 176, to: 366, by: 36) { d.line("M40 \(y + 16)Q74 \(y - 6) 132 \(y)M360 \(y + 16)Q326 \(y - 6) 268 \(y)", d.main.darker(38), 4, opacity: 60) } }
    }
    Clothes.cast(&d, trunk); d.body(trunk, d.main)
    d.inside(trunk) { d in
      for y in stride(from: 168, to: 390, by: 38) { d.line("M100 \(y)Q150 \(y + 14) 200 \(y + 4)T300 \(y)", d.main.darker(36), 4, opacity: 65); d.line("M100 \(y + 9)Q150 \(y + 23) 200 \(y + 13)T300 \(y + 9)", d.main.lighter(40), 4, opacity: 40) }
    }
    d.line("M200 130V394", d.second, 5); d.box(194, 176, 12, 20, 4, d.second)
    d.body("M150 122V88Q200 76 250 88V122Q200 144 150 122z", d.main.lighter(8)); d.line("M152 106Q200 122 248 106", d.main.darker(34), 3, opacity: 60)
  }

  static func jacket(_ d: inout Drawing) {
    let shape = "M150 118C170 136 230 136 250 118L304 146C324 216 338 290 342 356L302 366C296 316 288 270 282 240V372H118V240C112 270 104 316 98 366L58 356C62 290 76 216 96 146z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.flat("M152 112L200 140L178 176L138 132zM248 112L200 140L222 176L262 132z", d.main.darker(18))
    d.line("M200 146V370", d.main.darker(40), 4); for y in stride(from: 178, to: 366, by: 44) { d.ball(210, y, 6, .gardenia) }
    for x in [132, 222] { d.box(x, 196, 48, 54, 4, d.main.darker(12)); d.flat("M\(x) 196h48v14l-24 12l-24 -12z", d.main.lighter(14)) }
    d.line("M138 290l20 44M262 290l-20 44M124 214Q160 190 198 196M276 214Q240 190 202 196", d.second.mixed(d.main, 40), 2)
    d.flat("M116 352H284V374H116zM58 340L100 348L98 366L56 358zM342 340L300 348L302 366L344 358z", d.main.lighter(14))
  }

  static func skirt(_ d: inout Drawing) {
    let shape = "M148 118H252L320 410Q200 436 80 410z"
    d.ball(200, 44, 8, .wood.darker(10)); d.line("M200 50C216 58 212 74 200 76V96", .steel.darker(20), 4)
    d.line("M132 102H268", .wood, 10); d.box(152, 96, 14, 26, 3, .steel); d.box(234, 96, 14, 26, 3, .steel)
    Clothes.cast(&d, shape); d.body(shape, d.main)
    for step in 0..<8 { d.flat("M\(154 + step * 12) 140L\(98 + step * 28) 416l14 4L\(160 + step * 12) 140z", step % 2 == 0 ? d.main.darker(24) : d.main.lighter(20), opacity: 55) }
    d.flat("M147 116H253L258 142H142z", d.second)
  }

  static func shorts(_ d: inout Drawing) {
    let shape = "M130 116H270L300 318L212 330L200 230L188 330L100 318z"
    d.ball(200, 44, 8, .wood.darker(10)); d.line("M200 50C216 58 212 74 200 76V96", .steel.darker(20), 4)
    d.line("M124 102H276", .wood, 10); d.box(146, 96, 14, 26, 3, .steel); d.box(240, 96, 14, 26, 3, .steel)
    d.group("translate(0 24)") { d in
      Clothes.cast(&d, shape); d.body(shape, d.main); d.flat("M130 116H270L274 142H126z", d.main.darker(22))
      d.line("M190 142V186M210 142V178", .cream, 4); d.flat("M112 240L100 318L124 322L140 142H127zM288 240L300 318L276 322L260 142H273z", d.second)
      d.line("M200 142V230", d.main.darker(34), 3)
    }
  }

  static func pyjamas(_ d: inout Drawing) {
    let top = "M160 106C174 124 226 124 240 106L284 124L316 216L282 228L266 190L268 270Q200 278 132 270L134 190L118 228L84 216L116 124z"
    let legs = "M140 284H260L272 432H214L200 330L186 432H128z"
    d.line("M200 50C216 58 212 74 200 76V92L140 118M200 92L260 118", .wood, 7); d.ball(200, 44, 8, .wood.darker(10))
    for shape in [top, legs] {
      Clothes.cast(&d, shape); d.body(shape, d.main.mixed(.cream, 30))
      d.inside(shape) { d in for row in 0..<13 { d.dots("M\(70 + row % 2 * 16) \(112 + row * 27)h280", d.second, 10, step: 32, opacity: 80) } }
    }
    d.line("M160 106C174 126 226 126 240 106M132 268Q200 276 268 268M140 288H260M86 212L116 224M314 212L284 224M129 426H186M214 426H271", d.main.darker(10), 7)
  }
}
