/// Sports, camping, riding.
enum Outdoors {
  static func tent(_ d: inout Drawing) {
    d.shade(200, 398, 170, 14)
    d.line("M200 150L200 134M62 396L34 404M338 396L366 404", .wood, 6); d.body("M200 150L352 396H48z", d.main); d.flat("M200 150L352 396H262z", d.main.darker(28)); d.flat("M200 168L258 396H142z", .ink.mixed(d.main, 34)); d.flat("M200 168L142 396H116C150 330 180 250 200 168z", d.second); d.flat("M200 168L258 396H284C250 330 220 250 200 168z", d.second.darker(16)); d.ball(200, 366, 15, .gardenia.lighter(40)); d.line("M200 150L352 396M200 150L48 396", d.main.lighter(40), 3, opacity: 60)
  }

  static func lantern(_ d: inout Drawing) {
    d.add(#"<circle cx="200" cy="280" r="150" fill="\#(Tint.gardenia.lighter(40).hex)" opacity=".22"/>"#); d.shade(200, 398, 100, 14)
    d.line("M136 214C136 120 264 120 264 214", .steel.darker(20), 7); d.body("M144 216L164 184H236L256 216z", d.main); d.solid(136, 212, 128, 20, 6, d.main.darker(20)); d.body("M146 232H254L262 342H138z", .cream); d.flat("M200 252c22 26 28 52 0 76c-28 -24 -22 -50 0 -76z", .gardenia); d.flat("M200 284c10 14 12 28 0 40c-12 -12 -10 -26 0 -40z", .vermilion.lighter(20))
    d.line("M146 232L138 342M254 232L262 342M182 232L178 342M218 232L222 342", .steel.darker(30), 4); d.solid(126, 340, 148, 24, 6, d.main.darker(20)); d.body("M134 362H266L258 400H142z", d.main); d.oval(200, 382, 9, 9, d.second)
  }

  static func foldingChair(_ d: inout Drawing) {
    d.shade(200, 400, 150, 14)
    d.line("M108 180L280 400M292 180L120 400M96 292L96 400M304 292V400", .steel.darker(30), 8); d.line("M108 180V292M292 180V292", .steel.darker(10), 8); d.body("M104 176H296V262Q200 280 104 262z", d.main); d.body("M90 292Q200 336 310 292L304 330Q200 372 96 330z", d.main.lighter(12)); d.solid(78, 272, 46, 16, 8, .wood); d.solid(276, 272, 46, 16, 8, .wood); d.line("M112 186H288", d.second, 6)
  }

  static func cookSet(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    d.body("M92 330H308V380Q308 400 284 400H116Q92 400 92 380z", .steel.lighter(20)); d.line("M84 332H316", .steel.darker(20), 9); d.line("M308 348L370 330", d.main, 13); d.body("M110 262H266V312Q266 326 250 326H126Q110 326 110 312z", .steel.lighter(40)); d.line("M104 264H272", .steel, 8); d.line("M124 262C124 200 252 200 252 262", .steel.darker(26), 5); d.body("M142 206H226V254H142z", d.main); d.oval(184, 206, 42, 9, d.main.lighter(34)); d.line("M226 220C254 216 252 246 226 244", d.main.darker(20), 7); d.line("M112 352V388", .cream, 7, opacity: 60)
  }

  static func mat(_ d: inout Drawing) {
    d.shade(200, 398, 166, 15)
    d.body("M126 372L376 346V376L140 400z", d.main.lighter(10)); d.body("M120 272H322Q340 272 340 340T322 400H120z", d.main); d.line("M120 300H334M120 336H340M120 372H334", d.main.darker(20), 2, opacity: 50); d.oval(120, 336, 56, 64, d.main.darker(24)); for r in [46, 35, 24, 13] { d.line("M120 \(336 - r)A\(r * 9 / 10) \(r) 0 1 1 119 \(336 - r)z", r % 2 == 0 ? d.main.lighter(24) : d.main.darker(40), 5) }
    d.box(190, 272, 18, 128, 3, d.second); d.box(276, 272, 18, 128, 3, d.second)
  }

  static func massageBall(_ d: inout Drawing) {
    d.shade(200, 398, 140, 16)
    for (x, y, r, tint) in [(160, 302, 98, d.main), (306, 352, 48, d.second)] { for a in 0..<3 { for (dx, dy) in [(-70, -50), (-20, -84), (44, -72), (82, -26), (-88, 6), (-64, 58), (86, 34), (50, 76), (-6, 92)] { if a == 0 { d.ball(x + dx * r / 96, y + dy * r / 96, r / 9, tint.darker(8)) } } }; d.ball(x, y, r - 6, tint); for (dx, dy) in [(-40, -30), (6, -46), (44, -8), (-10, 2), (-48, 22), (22, 40), (-16, 50)] { d.ball(x + dx * r / 96, y + dy * r / 96, r / 9, tint.lighter(24)) } }
  }

  static func bands(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    for (index, tint) in [d.main, d.second, d.main.lighter(36), d.main.darker(30)].enumerated() { let x = 92 + index * 56; d.group("rotate(\(index * 7 - 10) \(x) 400)") { d in d.line("M\(x) 396C\(x - 58) 330 \(x - 30) 200 \(x + 18) 190S\(x + 66) 320 \(x + 10) 396z", tint, 21); d.line("M\(x - 22) 330C\(x - 26) 270 \(x - 6) 220 \(x + 16) 210", tint.lighter(50), 4, opacity: 60); d.box(x + 2, 178, 26, 22, 3, .cream, opacity: 85) } }
  }

  static func helmet(_ d: inout Drawing) {
    d.shade(200, 396, 156, 16)
    d.line("M110 340C130 388 160 398 190 398M300 334C284 380 240 398 190 398", .ink, 8); d.solid(176, 388, 30, 16, 5, .ink)
    d.body("M60 336C52 240 120 186 208 186C300 186 350 250 346 318C344 344 320 348 290 346C220 340 140 352 96 362C72 364 62 356 60 336z", d.main); d.flat("M60 336C62 356 72 364 96 362C140 352 220 340 290 346C320 348 344 344 346 318C300 330 150 320 60 336z", d.main.darker(34))
    for path in ["M122 238C150 214 178 206 190 206C166 236 150 270 146 300L110 306C108 276 112 256 122 238z", "M214 206C246 206 262 210 276 220C264 244 260 270 262 296L198 296C198 260 204 230 214 206z", "M296 234C318 254 328 276 330 300L288 298C286 276 288 252 296 234z"] { d.flat(path, .ink.mixed(d.main, 24)) }; d.line("M84 270C100 230 134 206 170 198", .cream, 6, opacity: 50); d.flat("M66 306C70 330 330 320 346 300L346 316C300 330 150 320 60 336z", d.second)
  }

}
