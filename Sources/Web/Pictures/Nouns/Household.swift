/// Things of a home: bedding, tables, drawers, cleaning, animals.
enum Household {
  static func duvet(_ d: inout Drawing) {
    d.shade(200, 398, 156, 16)
    for (index, y) in [356, 312, 268].enumerated() {
      let tint = [d.main.darker(10), d.main.lighter(16), d.second][index]
      d.body("M66 \(y + 22)Q58 \(y - 8) 88 \(y - 8)H312Q342 \(y - 8) 334 \(y + 22)Q342 \(y + 42) 312 \(y + 42)H88Q58 \(y + 42) 66 \(y + 22)z", tint); d.line("M74 \(y + 18)H326", tint.darker(26), 3, opacity: 60); for x in stride(from: 104, to: 320, by: 44) { d.line("M\(x) \(y - 6)Q\(x + 6) \(y + 6) \(x) \(y + 16)M\(x) \(y + 22)Q\(x - 6) \(y + 32) \(x) \(y + 40)", tint.darker(20), 3, opacity: 50) }
    }
    d.body("M104 262Q92 226 118 212Q200 192 282 212Q308 226 296 262Q200 276 104 262z", .cream); d.line("M128 232Q200 216 268 232", .cream.darker(14), 3, opacity: 60)
  }

  static func pillow(_ d: inout Drawing) {
    d.shade(200, 398, 150, 16)
    d.body("M64 378Q84 320 68 262Q130 280 200 276T332 262Q316 320 336 378Q270 392 200 390T64 378z", d.main.mixed(.cream, 40)); d.group("rotate(-9 200 270)") { d in d.body("M76 310Q94 256 80 200Q140 216 200 212T320 200Q306 256 324 310Q262 324 200 322T76 310z", .cream); d.line("M92 300Q108 256 96 214M308 300Q292 256 304 214", d.second, 4, opacity: 70); d.line("M150 258q30 -10 50 6M216 288q26 -6 40 4", .cream.darker(14), 4, opacity: 60) }
  }

  static func curtain(_ d: inout Drawing) {
    d.box(92, 96, 216, 240, 4, d.palette.wall.lighter(70)); d.line("M200 96V336M92 210H308", .wood, 7); d.line("M92 96H308V336H92z", .wood, 9)
    d.line("M40 70H360", .wood.darker(20), 11); d.ball(40, 70, 12, .wood); d.ball(360, 70, 12, .wood)
    for side in [0, 1] {
      d.group(side == 0 ? "translate(0 0)" : "translate(400 0) scale(-1 1)") { d in
        d.body("M52 76H176C170 170 130 230 96 262C120 310 130 356 132 412H52z", d.main.mixed(.cream, 20)); for x in stride(from: 68, to: 168, by: 22) { d.line("M\(x) 80C\(x) 170 \(x - (x - 60) / 2) 230 \(84 - (x - 100) / 8) 260C\(90 + (x - 100) / 4) 310 \(x - (x - 60) / 3) 360 \(x - (x - 60) / 3) 410", d.main.darker(24), 3, opacity: 40) }
        d.flat("M50 250H108L112 270H50z", d.second)
      }
    }
  }

  static func lowTable(_ d: inout Drawing) {
    d.shade(200, 400, 160, 14)
    d.line("M96 330L80 398M304 330L320 398M130 326L122 380M270 326L278 380", .wood.darker(26), 14); d.body("M40 308Q40 296 60 296H340Q360 296 360 308Q360 336 330 336H70Q40 336 40 308z", .wood); d.line("M60 306H340", .wood.lighter(40), 4, opacity: 60); d.flat("M60 336H340L330 346H70z", .wood.darker(30))
    d.body("M160 262H216C216 286 206 296 200 296H176C168 296 160 286 160 262z", d.main); d.oval(188, 262, 28, 7, d.main.darker(20)); d.body("M246 296V250Q246 244 252 244H270Q276 244 276 250V296z", d.second); d.line("M262 244C258 210 270 200 282 186M262 230C252 214 246 208 238 206", .leaf, 4); d.ball(284, 182, 9, .vermilion)
  }

  static func drawers(_ d: inout Drawing) {
    d.shade(200, 400, 150, 14)
    d.line("M104 384V404M296 384V404", .wood.darker(34), 13); d.solid(84, 210, 232, 180, 8, .wood); d.solid(74, 196, 252, 22, 5, .wood.lighter(14))
    for row in 0..<3 { let y = 228 + row * 53; d.solid(98, y, 204, 45, 4, row == 1 ? d.main : .wood.lighter(22)); d.ball(160, y + 22, 7, .gardenia); d.ball(240, y + 22, 7, .gardenia) }
    d.body("M112 196L106 150H158L152 196z", d.second); for lean in [-24, -6, 14] { d.line("M132 152Q\(132 + lean / 2) 120 \(132 + lean) 100", .leaf, 5); d.flat("M\(132 + lean) 106c-12 -16 -6 -32 4 -38c12 12 10 28 -4 38z", .leaf) }
  }

  static func desk(_ d: inout Drawing) {
    d.shade(200, 400, 166, 14)
    d.line("M84 286L140 398M140 286L84 398M260 286L316 398M316 286L260 398", .steel.darker(30), 9); d.body("M40 270Q40 260 52 260H348Q360 260 360 270V288H40z", .wood.lighter(10)); d.line("M50 268H350", .wood.lighter(50), 3, opacity: 60)
    d.solid(76, 244, 70, 16, 3, d.main); d.solid(84, 230, 58, 15, 3, d.second); d.line("M268 258V200L306 160", .ink, 6); d.body("M288 136L340 178L316 198L276 160z", d.main); d.box(250, 252, 38, 9, 4, .ink)
  }

  static func terrarium(_ d: inout Drawing) {
    d.shade(200, 398, 126, 15)
    d.oval(200, 286, 120, 114, d.palette.wall.lighter(60), opacity: 70)
    d.inside("M200 172A120 114 0 1 1 199 172z") { d in d.flat("M80 340H320V400H80z", Tint(0x6B4F3A)); d.flat("M80 346Q120 326 150 340T230 330T320 344V360H80z", Tint(0x9C8A6A)); for (x, y, r) in [(130, 330, 38), (196, 320, 48), (262, 332, 40)] { d.ball(x, y, r, .leaf.lighter(x % 3 * 9)) }; d.body("M238 330L250 296L276 292L286 326z", .steel) }
    for (x, h) in [(170, 70), (214, 92), (192, 60)] { d.line("M\(x) 316Q\(x + 4) \(316 - h / 2) \(x + (x - 192) / 2) \(316 - h)", .leaf.darker(16), 4); for k in 1...3 { d.flat("M\(x) \(316 - h * k / 4)c-16 -2 -20 -12 -16 -16c10 0 16 6 16 16zc16 -2 20 -12 16 -16c-10 0 -16 6 -16 16z", .leaf) } }
    d.line("M200 172A120 114 0 1 1 199 172z", .cream, 4, opacity: 80); d.line("M112 250C120 220 140 202 164 194", .cream, 8, opacity: 80); d.solid(164, 148, 72, 30, 8, .wood)
  }

  static func broom(_ d: inout Drawing) {
    d.shade(200, 398, 130, 14)
    d.group("rotate(14 200 300)") { d in d.line("M200 70V290", Tint(0xB9A05A), 15); for y in [110, 160, 214] { d.line("M192 \(y)h16", Tint(0x8A7440), 4) }; d.body("M172 270H228L266 400H134z", Tint(0xC7A860)); for x in stride(from: 146, to: 262, by: 12) { d.line("M\(200 + (x - 200) / 3) 282L\(x) 402", Tint(0x8A7440), 3, opacity: 70) }; d.line("M170 284H230M164 304H236", d.main, 8) }
  }

  static func cloths(_ d: inout Drawing) {
    d.shade(200, 398, 140, 15)
    for (index, tint) in [d.main, d.second, d.main.lighter(40), d.second.darker(20)].enumerated() { let y = 364 - index * 36; d.body("M80 \(y)Q76 \(y - 4) 84 \(y - 8)H316Q326 \(y)  316 \(y + 34)H88Q78 \(y + 30) 80 \(y)z", tint); d.line("M92 \(y + 14)H312", tint.darker(20), 2, opacity: 60); d.line("M100 \(y + 24)H308", .cream, 4, opacity: 60) }
    d.body("M250 252L330 226L346 300Q318 316 274 306z", .cream); d.line("M268 266L332 246M272 282L338 262", d.main, 4, opacity: 60)
  }

  static func bone(_ d: inout Drawing) {
    d.shade(200, 398, 140, 15)
    d.body("M92 330H308C306 376 286 400 258 400H142C114 400 94 376 92 330z", d.main); d.oval(200, 330, 108, 18, d.main.lighter(20)); d.oval(200, 332, 94, 12, Tint(0x6B4226))
    for (a, x, y, tint) in [(-24, 168, 292, Tint(0xD9B98C)), (20, 236, 280, Tint(0xC9995A))] { d.group("rotate(\(a) \(x) \(y))") { d in d.body("M\(x - 46) \(y - 11)C\(x - 74) \(y - 44) \(x - 98) \(y - 4) \(x - 74) \(y)C\(x - 98) \(y + 6) \(x - 74) \(y + 44) \(x - 46) \(y + 11)H\(x + 46)C\(x + 74) \(y + 44) \(x + 98) \(y + 6) \(x + 74) \(y)C\(x + 98) \(y - 4) \(x + 74) \(y - 44) \(x + 46) \(y - 11)z", tint) } }
    d.flat("M92 332Q200 366 308 332L304 352Q200 386 96 352z", d.main.darker(10)); for (x, y, r) in [(186, 378, 7), (214, 378, 7), (200, 384, 10)] { d.oval(x, y, r, r, .cream) }
  }

  /// Corrugated card laid flat in a tray, its middle worn, and who wore it.
  static func scratcher(_ d: inout Drawing) {
    d.shade(200, 398, 160, 15)
    let card = Tint(0xC9A873)
    d.body("M40 400L72 330H328L360 400z", card); for x in stride(from: 62, to: 346, by: 9) { d.line("M\((x - 200) * 8 / 10 + 200) 334L\(x) 396", card.darker(28), 3, opacity: 60) }
    d.flat("M120 376C150 346 250 346 280 376C250 392 150 392 120 376z", card.darker(30), opacity: 60); d.flat("M40 400H360V390H45z", d.main); d.line("M72 330H328", d.main, 7)
    let fur = Tint.ink.lighter(16)
    d.body("M150 352C140 290 160 258 196 250C190 214 196 192 206 186L220 204C230 200 242 200 250 204L264 186C274 196 278 220 270 244C286 262 290 310 282 352Q216 366 150 352z", fur); d.oval(224, 226, 6, 7, .gardenia); d.oval(250, 226, 6, 7, .gardenia); d.line("M150 344C110 346 96 312 118 292", fur, 13)
    d.line("M196 350L188 374M236 352L234 376", fur, 15)
  }

  static func catTower(_ d: inout Drawing) {
    d.shade(200, 398, 140, 15)
    d.solid(74, 372, 252, 28, 10, d.main); d.solid(176, 190, 48, 186, 6, Tint(0xC7A86A)); for y in stride(from: 198, to: 370, by: 10) { d.line("M176 \(y)L224 \(y + 6)", Tint(0x97783E), 3, opacity: 70) }
    d.solid(92, 160, 216, 34, 14, d.main.lighter(14)); d.body("M132 162C120 120 140 104 152 116L164 100Q176 110 174 126C206 130 216 150 212 162z", .ink.lighter(14)); d.oval(152, 132, 4, 5, .gardenia); d.line("M212 156C244 150 240 122 256 118", .ink.lighter(14), 9); d.line("M284 194V250", .cream, 3); d.ball(284, 264, 15, d.second)
  }

  /// A dog's vest with its girth straps, the ring on the back and the lead.
  static func harness(_ d: inout Drawing) {
    d.shade(200, 398, 140, 14)
    let tint = d.main
    d.line("M206 206C214 120 300 150 330 96", d.second, 12); d.line("M330 96C344 64 366 92 344 106C332 112 322 104 330 96z", d.second, 10)
    for side in [-1, 1] {
      let x = 200 + side * 92
      d.line("M\(x) 300Q\(200 + side * 134) 318 \(200 + side * 120) 360Q\(200 + side * 96) 394 \(200 + side * 30) 392", d.second.darker(10), 17)
      d.solid(200 + side * 116 - 17, 322, 34, 30, 6, .ink.lighter(16))
    }
    d.body("M128 220C150 196 176 214 200 214S250 196 272 220C306 248 304 312 284 372C256 392 144 392 116 372C96 312 94 248 128 220z", tint)
    d.line("M134 230C154 212 178 226 200 226S246 212 266 230C294 254 292 312 275 363C250 380 150 380 125 363C108 312 106 254 134 230z", tint.lighter(36), 4, opacity: 80)
    d.box(112, 282, 176, 20, 0, d.second, opacity: 92); d.line("M112 292H288", .cream, 3, opacity: 50)
    d.solid(180, 200, 40, 26, 6, .ink.lighter(16)); d.line("M188 206Q200 184 212 206", .steel, 6)
    for (x, y, r) in [(176, 332, 8), (192, 322, 8), (208, 322, 8), (224, 332, 8)] { d.oval(x, y, r, r + 1, .cream) }
    d.body("M200 334C216 334 226 350 216 360C210 366 190 366 184 360C174 350 184 334 200 334z", .cream)
  }
}
