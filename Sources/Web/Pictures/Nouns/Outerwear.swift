/// What is worn over the rest, by its cut.
enum Outerwear {
  /// Double-breasted and long, with a belt through its loops and straps on the shoulders.
  static func trench(_ d: inout Drawing) {
    let shape = "M150 116C170 136 230 136 250 116L306 146C326 220 340 296 346 362L304 370C298 322 290 284 284 254L278 268L300 432Q200 446 100 432L122 268L116 254C110 284 102 322 96 370L54 362C60 296 74 220 94 146z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.flat("M168 128L196 220L232 128C216 142 184 142 168 128z", .cream)
    d.flat("M152 116L132 176L164 196L150 216L196 250V220L166 128z", d.main.lighter(16)); d.flat("M248 116L268 176L236 196L250 216L196 250V220L234 128z", d.main.darker(12))
    d.line("M222 246L236 434", d.main.darker(34), 3)
    for (x, y) in [(168, 242), (228, 242), (166, 318), (238, 318), (164, 358), (244, 358)] { d.ball(x, y, 6, Tint(0x5A3B2A)) }
    d.line("M108 154L146 140M292 154L254 140", d.main.darker(26), 7)
    let belt = d.main.darker(24)
    d.flat("M119 262Q200 276 281 262L283 286Q200 300 117 286z", belt); d.line("M142 262V290M258 262V290", d.main.lighter(10), 5)
    d.line("M184 268H214V294H184z", Tint(0x5A3B2A), 6); d.line("M208 284C226 308 232 332 228 356", belt, 14)
    d.line("M60 336L100 344M340 336L300 344", belt, 8); d.line("M132 340l34 -8M234 332l34 8", d.main.darker(34), 5)
  }

  /// Thin, hooded, closed by a zip.
  static func windbreaker(_ d: inout Drawing) {
    let shape = "M150 122C170 140 230 140 250 122L304 148C324 218 338 292 342 358L302 368C296 318 288 270 282 240V378Q200 388 118 378V240C112 270 104 318 98 368L58 358C62 292 76 218 96 148z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body("M134 150C128 92 168 80 200 80S272 92 266 150Q236 178 200 178T134 150z", d.main.darker(16)); d.flat("M156 144C154 108 178 98 200 98S246 108 244 144Q224 164 200 164T156 144z", d.main.darker(46))
    d.body(shape, d.main)
    d.flat("M150 122C170 140 230 140 250 122L262 150Q200 196 138 150z", d.main.darker(14))
    d.inside(shape) { $0.flat("M60 220L340 176V206L60 250z", $0.second, opacity: 85) }
    d.line("M200 150V382", d.second.mixed(.ink, 30), 5); d.box(195, 166, 10, 24, 4, .steel)
    d.line("M138 286l22 56M262 286l-22 56", d.main.darker(38), 5)
    d.line("M118 372Q200 382 282 372M60 350L99 359M340 350L301 359", d.main.darker(30), 8)
  }

  /// A quilted vest of a hanbok: no sleeves, a crossed front and a ribbon to tie.
  static func baeja(_ d: inout Drawing) {
    let shape = "M156 118L200 190L244 118L290 142Q272 190 284 246L292 366Q200 380 108 366L116 246Q128 190 110 142z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.inside(shape) { d in
      for x in stride(from: 116, to: 292, by: 11) { d.line("M\(x) 120V380", d.main.darker(26), 2, opacity: 45) }
    }
    let trim = abs(d.second.brightness - d.main.brightness) < 40 ? d.main.darker(40) : d.second
    d.line("M156 118L200 190V372M244 118L200 190", trim, 9); d.line("M110 142Q128 190 116 246M290 142Q272 190 284 246M108 362Q200 376 292 362", trim, 7)
    d.flat("M200 214C172 196 152 200 150 214C152 230 176 230 200 218C226 200 246 200 250 214C246 230 224 230 200 214z", trim.darker(10))
    d.line("M196 218C190 250 180 276 172 296M204 218C212 252 218 284 224 310", trim.darker(10), 8)
  }
}
