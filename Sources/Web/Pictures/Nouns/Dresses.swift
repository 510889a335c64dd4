/// Dresses and blouses by their cut, on a hanger against the wall.
enum Dresses {
  /// Buttoned from collar to hem, with sleeves and a belt.
  static func shirtDress(_ d: inout Drawing) {
    let shape = "M154 118C170 138 230 138 246 118L294 142C312 208 326 276 332 330L300 338C292 292 282 252 272 222L276 262L306 424Q200 438 94 424L124 262L128 222C118 252 108 292 100 338L68 330C74 276 88 208 106 142z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.flat("M193 140H207V432H193z", d.main.lighter(22)); for y in stride(from: 168, to: 420, by: 34) { d.oval(200, y, 4, 4, .ink, opacity: 60) }
    d.flat("M154 112L200 142L174 170L140 126z", d.main.lighter(30)); d.flat("M246 112L200 142L226 170L260 126z", d.main.lighter(22))
    d.flat("M124 250Q200 264 276 250L277 270Q200 284 123 270z", d.second); d.line("M206 268C214 300 222 320 236 340", d.second.darker(8), 9)
    d.line("M150 286C140 330 128 380 120 422M250 286C260 330 272 380 280 422", d.main.darker(28), 3, opacity: 40)
    d.flat("M67 322L101 331L100 346L65 338zM333 322L299 331L300 346L335 338z", d.main.lighter(22))
  }

  /// Long and ribbed, with long sleeves and a round neck.
  static func knitDress(_ d: inout Drawing) {
    let shape = "M156 120C172 138 228 138 244 120L292 144C310 214 324 290 330 352L296 360C288 308 280 262 270 228C272 290 286 360 290 434Q200 446 110 434C114 360 128 290 130 228C120 262 112 308 104 360L70 352C76 290 90 214 108 144z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.inside(shape) { d in
      d.line("M" + stride(from: 70, to: 336, by: 11).map { "\($0) 110V450" }.joined(separator: "M"), d.main.darker(26), 2, opacity: 50)
      d.box(40, 416, 320, 40, 0, d.main.darker(16), opacity: 60)
    }
    d.line("M154 120C172 146 228 146 246 120", d.main.darker(22), 11)
    d.line("M72 346L103 354M328 346L297 354", d.main.darker(26), 11)
  }

  /// A crossed collar, a tie at the waist and fine pleats below it: what men of Joseon rode in, made small.
  static func cheollik(_ d: inout Drawing) {
    let shape = "M156 116L200 136L244 116L300 150C322 214 332 266 336 316L296 326C288 288 280 258 270 234L274 256C300 310 316 370 322 432Q200 448 78 432C84 370 100 310 126 256L130 234C120 258 112 288 104 326L64 316C68 266 78 214 100 150z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.inside(shape) { d in
      for step in 0..<13 { d.line("M\(134 + step * 11) 262C\(128 + step * 12) 320 \(104 + step * 16) 380 \(90 + step * 18) 440", step % 2 == 0 ? d.main.darker(30) : d.main.lighter(26), 4, opacity: 55) }
    }
    d.line("M158 118L236 250", d.second.darker(12), 15); d.line("M242 118L206 180", d.second.darker(12), 15)
    d.line("M158 118L236 250M242 118L206 180", .cream, 6)
    d.flat("M125 246Q200 260 275 246L276 266Q200 280 124 266z", d.second)
    d.line("M226 262C220 292 226 322 216 350M234 262C244 288 240 306 252 330", d.second, 9)
    d.line("M66 306L104 316M334 306L296 316", d.second, 9)
  }

  /// Without pocket or pattern; with a bow at the neck where `bow` says so.
  static func blouse(_ d: inout Drawing, bow: Bool = false) {
    let shape = "M156 122C172 140 228 140 244 122L292 146C318 200 334 266 330 330Q334 352 322 362L296 364Q286 352 292 334C288 298 282 262 274 232L282 384Q200 400 118 384L126 232C118 262 112 298 108 334Q114 352 104 364L78 362Q66 352 70 330C66 266 82 200 108 146z"
    Clothes.hanger(&d); Clothes.cast(&d, shape)
    d.body(shape, d.main)
    d.line("M200 150V390", d.main.darker(24), 3); for y in stride(from: 196, to: 380, by: 38) { d.oval(200, y, 4, 4, d.main.darker(44)) }
    d.line("M156 120C174 144 226 144 244 120", d.main.darker(18), 10)
    d.line("M76 344Q90 352 106 346M324 344Q310 352 294 346", d.main.darker(26), 6)
    d.line("M126 232C130 290 122 340 120 380M274 232C270 290 278 340 280 380", d.main.darker(30), 2, opacity: 45)
    guard bow else { return }
    let ribbon = d.main.darker(20)
    d.line("M194 160C186 200 176 230 164 262M206 160C214 204 222 236 238 270", ribbon, 17)
    d.body("M200 152C176 124 142 124 136 146C132 172 172 178 200 158z", ribbon); d.body("M200 152C224 124 258 124 264 146C268 172 228 178 200 158z", ribbon)
    d.oval(200, 155, 13, 15, ribbon.darker(16))
  }
}
