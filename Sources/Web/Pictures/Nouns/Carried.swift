/// Bags by their kind, and what is worn besides clothes.
enum Carried {
  static func tote(_ d: inout Drawing) {
    d.shade(200, 398, 130, 16)
    let tint = d.main
    d.line("M148 240C148 120 186 110 194 236", tint.darker(34), 10)
    d.body("M96 226H304L316 390Q316 400 304 400H96Q84 400 84 390z", tint)
    d.flat("M96 226H304L306 246H94z", tint.darker(18))
    d.line("M154 246C154 122 246 122 246 246", tint.darker(14), 11)
    d.line("M142 246H166V262H142zM234 246H258V262H234z", tint.darker(26), 3)
    if d.chance(50) {
      d.oval(200, 320, 34, 34, d.second); d.flat("M166 320A34 34 0 0 1 234 320z", .cream)
    } else {
      d.line("M158 300H242M158 318H242M158 336H206", d.second.brightness > 190 ? .ink : d.second, 6)
    }
  }

  static func crossbody(_ d: inout Drawing) {
    d.shade(200, 398, 126, 16)
    let tint = d.main
    d.line("M104 280C90 120 150 96 200 150S322 130 296 280", tint.darker(30), 7)
    d.body("M92 270H308L314 384Q314 400 298 400H102Q86 400 86 384z", tint)
    d.body("M88 268Q88 254 104 254H296Q312 254 312 268L306 330Q280 356 200 356T94 330z", tint.lighter(16))
    d.line("M98 330Q126 346 200 346T302 330", tint.darker(24), 2, opacity: 60)
    d.solid(182, 338, 36, 30, 7, .gardenia); d.oval(200, 353, 6, 6, tint.darker(40))
    d.oval(104, 272, 8, 8, .gardenia); d.oval(296, 272, 8, 8, .gardenia)
  }

  static func backpack(_ d: inout Drawing) {
    d.shade(200, 398, 124, 16)
    let tint = d.main, trim = d.second
    d.line("M172 166C172 128 228 128 228 166", tint.darker(36), 10)
    d.body("M88 300Q78 300 78 320V372Q78 388 96 388V292z", tint.darker(20)); d.body("M312 300Q322 300 322 320V372Q322 388 304 388V292z", tint.darker(24))
    d.body("M112 400Q94 400 94 382V244Q94 154 200 154T306 244V382Q306 400 288 400z", tint)
    d.line("M112 250C116 190 150 178 200 178S284 190 288 250", tint.darker(28), 4, opacity: 80)
    d.body("M124 306Q124 292 138 292H262Q276 292 276 306V382Q276 396 262 396H138Q124 396 124 382z", tint.lighter(16))
    d.line("M126 320H274", tint.darker(34), 5); d.line("M232 320v22", trim, 5)
    d.box(178, 214, 44, 30, 5, trim); d.line("M186 229h28", tint.darker(20), 3)
  }

  static func bucketBag(_ d: inout Drawing) {
    d.shade(200, 398, 120, 16)
    let tint = d.main, trim = d.second
    d.line("M118 250C120 104 280 104 282 250", trim.darker(18), 9)
    d.body("M104 246Q112 230 200 230T296 246L310 378Q310 400 284 400H116Q90 400 90 378z", tint)
    for x in stride(from: 122, through: 280, by: 26) { d.flat("M\(x) 240q6 30 -4 60q-10 -30 -6 -60z", tint.darker(30), opacity: 55) }
    d.line("M104 276Q200 300 297 276", trim, 7)
    d.line("M196 292C184 320 188 340 178 352M206 292C216 316 212 338 222 350", trim, 5)
    d.ball(178, 354, 8, trim); d.ball(222, 352, 8, trim)
    d.flat("M92 366Q200 384 308 366L310 378Q310 400 284 400H116Q90 400 90 378z", tint.darker(22))
  }

  static func saddleBag(_ d: inout Drawing) {
    d.shade(200, 398, 140, 16)
    let tint = d.main
    d.line("M92 256H308", .steel, 9); d.body("M92 236Q150 220 230 240Q220 262 150 262Q100 262 92 256z", .ink)
    d.body("M112 270H300Q330 276 330 306L314 380Q310 400 290 400H150Q124 400 118 372z", tint)
    d.body("M112 270H300Q330 276 330 306L328 316Q240 350 114 330z", tint.lighter(14))
    d.line("M170 260V356M258 260V348", tint.darker(40), 11); d.box(163, 340, 15, 18, 3, .gardenia); d.box(251, 334, 15, 18, 3, .gardenia)
    d.box(200, 366, 52, 10, 5, .vermilion)
  }

  static func wallet(_ d: inout Drawing) {
    d.shade(200, 398, 120, 14)
    d.group("rotate(-8 200 340)") { d in
      d.solid(122, 208, 150, 70, 8, d.second); d.box(140, 226, 34, 24, 4, .gardenia); d.line("M190 262h64", .cream, 5, opacity: 70)
      d.solid(134, 236, 150, 60, 8, .cream); d.line("M152 258h70", d.main, 5, opacity: 60)
      d.solid(96, 268, 208, 132, 14, d.main); d.flat("M96 300Q200 330 304 300V282Q304 268 290 268H110Q96 268 96 282z", d.main.lighter(14))
      d.line("M110 284H290M110 386H290", d.main.lighter(50), 2, opacity: 60)
      d.ball(200, 316, 11, .gardenia)
    }
  }

  static func scarf(_ d: inout Drawing) {
    d.shade(200, 398, 140, 16)
    let tint = d.main, trim = d.second
    func band(_ d: inout Drawing, _ x: Int, _ y: Int) {
      d.body("M\(x) \(y)H\(x + 84)V396H\(x)z", tint)
      for row in stride(from: y + 24, to: 380, by: 46) { d.box(x, row, 84, 14, 0, trim); d.box(x, row + 20, 84, 5, 0, tint.lighter(40)) }
      for line in stride(from: x + 6, to: x + 84, by: 13) { d.line("M\(line) 394v18", tint.darker(10), 5) }
    }
    d.group("translate(0 -14)") { d in
      band(&d, 104, 270); d.group("rotate(-6 260 270)") { band(&$0, 212, 250) }
      d.body("M84 250C84 176 148 150 204 150S322 178 318 250C312 306 246 320 200 320S90 306 84 250z", tint)
      d.flat("M140 226C150 196 254 196 262 226C252 250 150 250 140 226z", tint.darker(46))
      d.line("M88 262C120 306 270 306 312 258M92 232C110 190 150 172 200 170", trim, 12, opacity: 90)
      d.line("M104 284C150 318 250 316 300 280", tint.lighter(40), 4)
    }
  }

  static func belt(_ d: inout Drawing) {
    d.shade(200, 398, 140, 16)
    d.line("M200 236A82 82 0 1 1 199 236z", d.main.darker(26), 44); d.line("M200 250A68 68 0 1 1 199 250z", d.main.darker(44), 9)
    d.line("M200 236A82 82 0 0 0 126 354", d.main, 40); d.line("M120 330C116 260 150 210 220 214L330 226", d.main, 42)
    for x in stride(from: 270, through: 330, by: 20) { d.oval(x, 220 + (x - 270) / 10, 4, 4, d.main.darker(50)) }
    d.group("rotate(6 226 214)") { d in d.line("M200 184H252V246H200z", .gardenia, 9); d.line("M200 215H246", .gardenia.lighter(20), 7) }
  }

  static func beret(_ d: inout Drawing) {
    d.shade(200, 392, 150, 16)
    d.body("M58 330C58 262 130 228 214 232C300 236 352 282 342 330C334 366 280 372 200 372S60 374 58 330z", d.main)
    d.flat("M112 362C130 344 270 342 292 360C290 388 256 394 202 394S116 388 112 362z", d.main.darker(34))
    d.line("M204 234C202 222 208 214 216 210", d.main.darker(20), 9)
    d.line("M84 318C96 278 140 254 190 250", d.main.lighter(40), 5, opacity: 50)
    d.line("M150 366C152 378 160 384 164 390", d.main.darker(50), 3, opacity: 50)
  }

  static func bucketHat(_ d: inout Drawing) {
    d.shade(200, 396, 156, 16)
    d.body("M124 330L140 244Q144 232 160 230H242Q258 232 262 244L278 330z", d.main)
    d.oval(201, 234, 56, 10, d.main.lighter(24))
    d.flat("M126 316Q200 336 276 316L279 336Q200 356 122 336z", d.second)
    d.body("M122 332Q200 354 280 332L346 384Q350 396 334 398Q200 410 66 398Q50 396 56 384z", d.main.darker(8))
    for step in 1...3 { d.line("M\(122 - step * 16) \(332 + step * 13)Q200 \(354 + step * 12) \(280 + step * 16) \(332 + step * 13)", d.main.lighter(34), 2, opacity: 60) }
  }
}
