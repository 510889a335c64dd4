/// Shoes, bags, hats, jewellery, watches.
enum Worn {
  static func shoe(_ d: inout Drawing) {
    d.shade(205, 396, 150, 16)
    let style = d.dice.below(3), tint = d.main, trim = d.second
    for (index, place) in ["translate(-22 -20) scale(.96)", "translate(8 0)"].enumerated() {
      let tone = index == 0 ? tint.darker(22) : tint
      d.group(place) { d in
        switch style {
        case 0: sneaker(&d, tone, trim)
        case 1: boot(&d, tone, trim)
        default: loafer(&d, tone, trim)
        }
      }
    }
  }

  static func pairOfSneakers(_ d: inout Drawing) {
    d.shade(205, 396, 150, 16)
    d.group("translate(-22 -20) scale(.96)") { sneaker(&$0, $0.main.darker(22), $0.second) }
    d.group("translate(8 0)") { sneaker(&$0, $0.main, $0.second) }
  }

  private static func sneaker(_ d: inout Drawing, _ tone: Tint, _ trim: Tint) {
    d.body("M82 374C78 340 92 318 96 292C99 276 122 268 138 280C148 288 152 300 168 308L206 280C220 300 244 322 284 330C314 336 326 352 326 374z", tone)
    d.flat("M82 374C80 352 86 334 92 316C116 320 132 344 134 374z", tone.darker(16))
    d.flat("M266 374C264 352 276 336 296 333C318 340 326 354 326 374z", trim.lighter(30))
    d.flat("M168 308L206 280L226 304L196 330z", tone.lighter(34))
    for step in 0...3 { d.line("M\(180 + step * 15) \(312 + step * 6)l\(18) -20", .cream, 5) }
    d.flat("M142 350C170 362 214 354 246 330C222 362 178 376 144 366z", trim)
    d.body("M76 370H332C334 388 324 398 308 398H98C84 398 76 388 76 370z", .cream)
    d.line("M80 386H330", trim, 3, opacity: 60)
  }

  private static func boot(_ d: inout Drawing, _ tone: Tint, _ trim: Tint) {
    d.body("M104 376C100 320 112 270 106 214C130 204 168 204 194 212C190 256 192 292 214 310C248 322 300 324 312 360V376z", tone)
    d.flat("M106 214C130 204 168 204 194 212L193 232C166 224 130 224 106 234z", trim)
    d.flat("M150 240C160 262 164 290 158 312L190 300C188 280 190 258 192 236z", tone.darker(24))
    for step in 0...3 { d.line("M164 \(246 + step * 17)l24 -4", .cream, 4) }
    d.body("M98 374H318V388C318 396 312 400 304 400H220L206 390H164V400H98z", .ink)
  }

  private static func loafer(_ d: inout Drawing, _ tone: Tint, _ trim: Tint) {
    d.body("M84 382C80 352 92 330 104 322C120 334 140 336 166 330C196 322 222 330 250 342C296 348 324 356 328 382z", tone)
    d.flat("M104 322C120 334 140 336 166 330L188 336C166 350 130 352 100 342z", tone.darker(38))
    d.flat("M184 334L214 331L234 374L196 374z", tone.lighter(14))
    d.line("M188 348C204 342 216 342 226 350", trim, 6)
    d.line("M236 352C262 344 300 352 314 370", tone.lighter(34), 3, opacity: 70)
    d.body("M80 378H332C333 392 324 398 314 398H148V392H128V400H84z", .ink)
  }

  static func bag(_ d: inout Drawing) {
    d.shade(200, 398, 130, 16)
    let tint = d.main, trim = d.second
    switch d.dice.below(3) {
    case 0: // a tote
      d.line("M146 236C146 130 176 120 186 236", tint.darker(30), 9)
      d.body("M96 230H304L318 390Q318 400 306 400H94Q82 400 82 390z", tint)
      d.flat("M96 230H304L306 254H94z", tint.darker(16))
      d.line("M152 250C152 140 248 140 248 250", tint.darker(12), 10)
      d.box(150, 290, 100, 64, 6, tint.lighter(24))
      d.oval(200, 322, 18, 18, trim)
    case 1: // a flap bag
      d.line("M112 262C116 150 284 150 288 262", trim.darker(10), 9)
      d.body("M90 262Q92 244 112 244H288Q308 244 310 262L318 384Q318 400 300 400H100Q82 400 82 384z", tint)
      d.body("M88 262Q90 244 112 244H288Q310 244 312 262L304 312Q250 346 200 346T96 312z", tint.lighter(14))
      d.box(184, 328, 32, 34, 8, .gardenia)
      d.oval(200, 345, 6, 6, tint.darker(40))
    default: // a backpack
      d.line("M170 168C170 132 230 132 230 168", tint.darker(34), 9)
      d.body("M112 400Q96 400 96 382V244Q96 160 200 160T304 244V382Q304 400 288 400z", tint)
      d.body("M124 318Q124 306 136 306H264Q276 306 276 318V386Q276 398 264 398H136Q124 398 124 386z", tint.lighter(16))
      d.line("M124 332H276", tint.darker(30), 4)
      d.line("M110 246C150 226 250 226 290 246", tint.darker(28), 4)
      d.box(182, 262, 36, 24, 4, trim)
      d.box(140, 226, 12, 84, 6, trim); d.box(248, 226, 12, 84, 6, trim)
    }
  }

  static func hat(_ d: inout Drawing) {
    d.shade(200, 396, 150, 16)
    let tint = d.main, trim = d.second
    if d.chance(50) {
      d.body("M84 380C84 290 130 246 204 246C276 246 306 300 306 372C240 352 140 352 84 380z", tint)
      d.line("M204 246C180 280 172 320 172 356M204 246C240 276 252 320 252 356", tint.darker(26), 2, opacity: 60)
      d.body("M236 362C290 352 352 362 366 386C330 400 270 396 232 386z", tint.darker(22))
      d.oval(204, 246, 9, 6, trim)
      d.box(112, 306, 44, 34, 6, trim, opacity: 90)
    } else {
      d.body("M60 384C60 366 120 356 200 356S340 366 340 384S280 402 200 402S60 398 60 384z", tint.darker(12))
      d.body("M118 368C118 300 136 250 200 250S282 300 282 368C250 380 150 380 118 368z", tint)
      d.flat("M118 368C118 354 119 342 121 330C160 344 240 344 279 330C281 342 282 354 282 368C250 380 150 380 118 368z", trim)
    }
  }

  static func jewellery(_ d: inout Drawing) {
    d.shade(200, 398, 130, 14)
    d.body("M96 400Q90 330 130 322H270Q310 330 304 400z", d.palette.table.lighter(46))
    d.oval(200, 326, 74, 12, d.palette.table.lighter(70))
    let metal = d.pick([Tint.gardenia, .steel, Tint(0xCF9A7B)])
    if d.chance(50) {
      d.line("M200 318A48 48 0 1 1 201 318z", metal.darker(18), 11)
      d.line("M200 315A45 45 0 0 1 156 262", metal.lighter(54), 4)
      d.flat("M178 222L190 202H210L222 222L200 244z", d.main)
      d.flat("M190 202H210L205 222H195z", d.main.lighter(48))
      d.flat("M178 222H195L200 244z", d.main.darker(20))
    } else {
      d.line("M124 196C130 300 270 300 276 196", metal, 4)
      for index in 0...8 {
        let x = 140 + index * 15, dip = [0, 22, 37, 46, 49, 46, 37, 22, 0][index]
        d.ball(x, 226 + dip, index == 4 ? 15 : 9, index == 4 ? d.main : .cream)
      }
    }
  }

  static func watch(_ d: inout Drawing) {
    d.shade(200, 398, 96, 14)
    d.body("M164 400C160 350 166 330 168 300H232C234 330 240 350 236 400z", d.main.darker(14))
    d.body("M168 240C166 190 170 170 176 150H224C230 170 234 190 232 240z", d.main)
    d.ball(200, 270, 66, .gardenia.mixed(.steel, d.pick([0, 60, 100])))
    d.oval(200, 270, 53, 53, d.palette.wall.brightness < 120 ? .ink : .cream)
    for (x1, y1, x2, y2) in [(200, 224, 200, 232), (200, 308, 200, 316), (154, 270, 162, 270), (238, 270, 246, 270)] {
      d.line("M\(x1) \(y1)L\(x2) \(y2)", d.main, 4)
    }
    d.line("M200 270V240", d.main.darker(20), 5); d.line("M200 270L224 284", d.main.darker(20), 4)
    d.oval(200, 270, 5, 5, d.second)
    d.box(264, 262, 12, 16, 3, .steel)
  }
}
