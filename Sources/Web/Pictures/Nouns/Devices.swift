/// Electric things.
enum Devices {
  static func chargePad(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    d.line("M316 378C360 380 356 330 390 330", .ink, 7)
    d.oval(200, 378, 128, 24, d.main.darker(24)); d.oval(200, 366, 128, 30, d.main); d.oval(200, 364, 96, 21, d.main.lighter(24))
    d.group("rotate(-10 200 280)") { d in d.solid(142, 170, 116, 196, 18, .ink); d.box(149, 177, 102, 182, 13, d.second.mixed(.ink, 30)); d.flat("M206 226L178 276H200L190 316L226 262H202z", .cream) }
  }

  static func earbuds(_ d: inout Drawing) {
    d.shade(200, 398, 130, 15)
    d.body("M96 322Q96 262 156 262H244Q304 262 304 322V340Q304 400 244 400H156Q96 400 96 340z", d.main); d.line("M98 322H302", d.main.darker(34), 4); d.oval(200, 350, 6, 6, .leaf.lighter(40)); d.line("M118 290Q130 274 156 274", .cream, 6, opacity: 40)
    for (x, flip) in [(148, "1"), (252, "-1")] { d.group("translate(\(x) 176) scale(\(flip) 1)") { d in d.body("M-10 10V78Q-10 88 0 88T10 78V10z", d.main.lighter(10)); d.ball(-6, 0, 30, d.main.lighter(10)); d.oval(-26, 2, 11, 15, .ink.lighter(20)); d.box(-10, 70, 20, 6, 2, d.second) } }
  }

  static func speaker(_ d: inout Drawing) {
    d.shade(200, 398, 140, 15)
    d.body("M84 300Q84 216 116 216H284Q316 216 316 300T284 400H116Q84 400 84 300z", d.main); d.inside("M96 300Q96 228 120 228H280Q304 228 304 300T280 388H120Q96 388 96 300z") { d in d.box(90, 220, 220, 180, 0, d.main.darker(30)); for y in stride(from: 230, to: 392, by: 13) { d.dots("M\(98 + y % 2 * 6) \(y)H310", d.main.lighter(14), 6, step: 13, opacity: 70) } }
    d.box(168, 288, 64, 26, 5, d.second); d.line("M180 301h40", .ink, 4); d.line("M130 216C130 170 270 170 270 216", d.second.darker(14), 11); for x in [176, 200, 224] { d.oval(x, 208, 6, 4, .cream) }
  }

  static func keyboard(_ d: inout Drawing) {
    d.shade(200, 390, 170, 15)
    d.body("M40 330L64 262H336L360 330V372Q360 388 344 388H56Q40 388 40 372z", d.main); d.flat("M40 332H360V372Q360 388 344 388H56Q40 388 40 372z", d.main.darker(24))
    for row in 0..<4 { let y = 268 + row * 16, left = 68 - row * 6, w = (332 - 2 * (left - 68) - 68) / 12; for key in 0..<12 { let tint = (row == 0 && key == 0) ? Tint.vermilion : (key > 9 || row == 3 && key < 2) ? d.second : d.main.lighter(46); if row == 3, (4...7).contains(key) { continue }; d.box(left + key * w, y, w - 4, 13, 3, tint) }; if row == 3 { d.box(left + 4 * w, y, w * 4 - 4, 13, 3, d.main.lighter(46)) } }
    d.line("M200 262C200 220 260 230 270 196", .ink, 6)
  }

  static func mouse(_ d: inout Drawing) {
    d.shade(200, 398, 110, 16)
    d.body("M200 188C268 188 290 250 290 310C290 370 252 400 200 400S110 370 110 310C110 250 132 188 200 188z", d.main); d.flat("M200 188C268 188 288 246 290 296Q200 316 110 296C112 246 132 188 200 188z", d.main.lighter(14)); d.line("M112 298Q200 318 288 298M200 190V306", d.main.darker(34), 3); d.solid(190, 224, 20, 50, 10, d.second.mixed(.ink, 40)); d.oval(160, 350, 20, 30, .cream, opacity: 20)
  }

  static func laptop(_ d: inout Drawing, stand: Bool = false) {
    d.shade(200, 398, 166, 14)
    let lift = stand ? -44 : 0
    if stand { d.body("M110 348H290L316 390H280L262 366H138L120 390H84z", .steel); d.box(76, 386, 60, 12, 4, .steel.darker(24)); d.box(264, 386, 60, 12, 4, .steel.darker(24)) }
    d.group("translate(0 \(lift))") { d in
      d.solid(82, 196, 236, 168, 12, d.main.darker(30)); d.box(92, 206, 216, 148, 5, d.second.mixed(.ink, 34)); d.inside("M92 206H308V354H92z") { d in d.ball(250, 256, 40, .gardenia); d.flat("M80 354C130 280 190 330 240 296T330 300V360H80z", d.main.lighter(10)); d.flat("M80 360C150 310 220 350 330 324V360z", d.main.darker(20)) }
      d.body("M40 376Q40 364 54 364H346Q360 364 360 376Q360 392 336 392H64Q40 392 40 376z", .steel.lighter(34)); d.box(166, 364, 68, 8, 4, .steel)
    }
  }

  static func humidifier(_ d: inout Drawing) {
    d.shade(200, 398, 104, 15)
    d.line("M190 190C160 160 214 140 184 100M216 190C200 166 240 150 222 120", .cream, 9, opacity: 60)
    d.body("M118 400Q104 400 106 380C112 300 150 260 176 214Q200 190 224 214C250 260 288 300 294 380Q296 400 282 400z", d.main.lighter(10)); d.flat("M106 372H294Q296 400 282 400H118Q104 400 106 372z", d.main.darker(20)); d.oval(200, 208, 24, 8, d.main.darker(30)); d.oval(200, 340, 15, 15, d.second); d.line("M140 356C144 316 160 290 178 262", .cream, 7, opacity: 40)
  }

  static func purifier(_ d: inout Drawing) {
    d.shade(200, 398, 116, 15)
    d.solid(104, 120, 192, 280, 26, d.main.mixed(.cream, 45)); d.oval(200, 128, 80, 18, .ink, opacity: 70); d.oval(200, 126, 66, 12, .steel); d.inside("M124 180H276V372H124z") { d in for y in stride(from: 184, to: 372, by: 11) { d.line("M126 \(y)H274", d.main.darker(10), 4, opacity: 60) } }
    d.ball(200, 276, 50, d.main.mixed(.cream, 30)); d.oval(200, 276, 38, 38, .ink); d.line("M182 276a18 18 0 1 1 36 0", .leaf.lighter(30), 6); d.box(104, 384, 192, 16, 8, d.main.darker(20))
  }

  static func torch(_ d: inout Drawing) {
    d.shade(200, 398, 140, 14)
    d.flat("M268 252L400 180V440L268 372z", .gardenia.lighter(40), opacity: 34)
    d.line("M60 330H340", .steel.darker(10), 17); d.line("M60 330H104M300 330H340", .ink, 21); d.solid(166, 300, 56, 64, 9, .ink)
    d.body("M120 262Q120 250 132 250H232L268 240V376L232 366H132Q120 366 120 354z", d.main.darker(14)); d.oval(268, 308, 19, 68, .cream); d.oval(270, 308, 12, 48, .gardenia.lighter(44)); d.box(150, 240, 40, 14, 5, d.second); for x in [140, 156, 172] { d.line("M\(x) 276V340", d.main.darker(44), 4) }
  }
}
