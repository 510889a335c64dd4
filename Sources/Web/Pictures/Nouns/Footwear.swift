/// Shoes of every kind, a pair at a time, and socks.
enum Footwear {
  /// One behind the other, the hind one darker.
  private static func pair(_ d: inout Drawing, _ draw: (inout Drawing, Tint, Tint) -> Void) {
    d.shade(205, 396, 152, 16)
    let tint = d.main, trim = d.second
    d.group("translate(-26 -26) scale(.95)") { draw(&$0, tint.darker(24), trim.darker(16)) }
    d.group("translate(10 0)") { draw(&$0, tint, trim) }
  }

  static func slipOn(_ d: inout Drawing) {
    pair(&d) { d, tone, trim in
      d.body("M78 376C74 340 88 306 112 300C138 296 160 312 196 314C246 316 316 330 326 376z", tone)
      d.flat("M112 300C138 296 160 312 188 314C170 330 128 334 98 318C102 308 106 302 112 300z", tone.darker(46))
      d.flat("M164 312L196 314L206 350Q186 356 170 348z", trim)
      d.line("M92 322C120 340 160 338 190 326", tone.lighter(30), 3, opacity: 60)
      d.body("M70 370H332Q336 398 312 398H90Q70 398 70 370z", .cream)
      d.line("M74 384H330", trim, 4, opacity: 55)
    }
  }

  static func derby(_ d: inout Drawing) {
    pair(&d) { d, tone, _ in
      d.body("M84 380C78 344 92 300 112 284C132 278 152 290 168 306L214 318C262 328 322 336 330 380z", tone)
      d.flat("M112 284C132 278 152 290 164 302C146 312 120 312 100 304C104 294 108 288 112 284z", tone.darker(50))
      d.flat("M164 302L206 315L222 350C196 350 170 338 152 318z", tone.lighter(14))
      for step in 0...2 { d.line("M\(168 + step * 14) \(318 + step * 6)l20 -8", .ink, 4) }
      d.line("M236 334C230 352 232 366 236 378", tone.darker(36), 3)
      for x in stride(from: 244, to: 312, by: 12) { d.oval(x, 344 + (x - 244) / 6, 2, 2, tone.lighter(50)) }
      d.body("M78 376H334Q336 394 316 394H150V400H82z", .ink)
    }
  }

  static func loafer(_ d: inout Drawing) {
    pair(&d) { d, tone, trim in
      d.body("M84 380C78 346 90 318 108 308C128 318 150 322 176 314C214 306 320 326 330 380z", tone)
      d.flat("M108 308C128 318 150 322 172 315C166 332 124 340 96 326C98 318 102 312 108 308z", tone.darker(48))
      d.flat("M176 314C206 318 240 326 262 346C236 356 204 352 180 338z", tone.lighter(16))
      d.body("M172 318L214 312L226 340L184 346z", tone.darker(14))
      d.box(190, 324, 22, 9, 3, trim)
      d.body("M78 376H334Q336 394 316 394H146V400H82z", .ink)
    }
  }

  /// - Parameter laced: with laces at its front, else with elastic at its side.
  static func boot(_ d: inout Drawing, laced: Bool = true) {
    pair(&d) { d, tone, trim in
      d.body("M104 378C98 320 112 270 106 192Q150 178 196 190C192 240 194 282 218 304C256 318 312 326 320 378z", tone)
      d.flat("M106 192Q150 178 196 190L195 206Q150 194 107 208z", tone.lighter(20))
      if laced {
        d.flat("M136 214L172 210Q176 262 168 300Q150 306 140 296Q144 250 136 214z", trim.mixed(.ink, 40))
        for y in stride(from: 216, to: 296, by: 9) { d.line("M\(139 + (y - 216) / 20) \(y)H\(171 - (y - 216) / 40)", tone.darker(20), 2, opacity: 50) }
      } else {
        let elastic = tone.brightness < 90 ? tone.lighter(34) : tone.darker(40)
        d.flat("M132 194Q152 188 172 192Q176 240 158 290Q150 300 142 290Q128 240 132 194z", elastic)
        for x in [140, 148, 156, 164] { d.line("M\(x) 198Q\(x + 2) 240 \((x - 150) / 3 + 150) 286", tone, 2, opacity: 60) }
      }
      d.line("M150 184V168Q160 158 168 168V184", tone.darker(30), 5)
      d.line("M230 314C262 324 290 330 304 348", tone.lighter(36), 3, opacity: 60)
      d.body("M98 374H324Q326 400 304 400H222L206 391H164V400H98z", .ink)
    }
  }

  static func maryJane(_ d: inout Drawing) {
    pair(&d) { d, tone, trim in
      d.body("M84 378C76 340 86 312 104 304C120 318 128 350 158 356C190 360 206 330 238 326C282 322 326 340 330 378z", tone)
      d.flat("M104 304C120 318 128 350 158 356C190 360 206 330 230 326C216 350 196 370 160 370C122 370 104 336 100 308z", tone.darker(50), opacity: 90)
      d.line("M116 330C150 312 186 310 222 330", tone.darker(8), 13)
      d.box(196, 309, 22, 20, 4, trim); d.box(202, 315, 10, 8, 1, tone)
      d.line("M252 336C286 336 306 346 316 362", tone.lighter(44), 4, opacity: 70)
      d.body("M78 374H334Q336 390 316 390H158L150 400H84z", .ink)
    }
  }

  static func runner(_ d: inout Drawing) {
    pair(&d) { d, tone, trim in
      d.body("M72 364C64 330 84 306 88 270C96 258 118 258 130 272C142 290 158 298 174 300L212 272C232 296 258 312 292 322C320 330 334 346 334 364z", tone)
      d.flat("M130 272C142 290 158 298 174 300L196 284L214 308L178 330C150 322 130 300 122 268z", tone.darker(28))
      for step in 0...3 { d.line("M\(180 + step * 13) \(308 + step * 3)l20 -17", .cream, 5) }
      d.flat("M96 352C140 340 170 322 196 330C226 340 240 352 280 344C250 366 140 372 96 352z", trim)
      d.flat("M88 270C96 258 112 258 122 268L118 288C106 284 96 286 84 296z", trim)
      d.body("M58 380C64 360 92 360 130 362H316Q344 360 346 376Q338 400 306 400H92Q62 400 58 380z", .cream)
      d.flat("M58 380Q100 392 160 384T346 376Q338 400 306 400H92Q62 400 58 380z", trim.lighter(20))
    }
  }

  static func socks(_ d: inout Drawing) {
    d.shade(200, 396, 140, 14)
    let tints = [d.second, d.main.lighter(40), d.main]
    for (index, tint) in tints.enumerated() {
      d.group("translate(\(index * 34 - 44) \(index * 10 - 20)) rotate(\(index * 5 - 6) 200 400)") { d in
        d.body("M144 170H206V312Q206 330 222 338L262 356Q286 368 280 388Q276 400 258 400H188Q144 396 144 350z", tint)
        d.flat("M144 170H206V204H144z", tint.darker(18))
        for x in stride(from: 152, to: 204, by: 9) { d.line("M\(x) 172V202", tint.lighter(24), 2, opacity: 60) }
        d.flat("M262 356Q286 368 280 388Q276 400 258 400H244Q240 372 262 356z", tint.darker(20))
        d.flat("M144 334Q166 344 168 398Q144 388 144 350z", tint.darker(20))
      }
    }
  }
}
