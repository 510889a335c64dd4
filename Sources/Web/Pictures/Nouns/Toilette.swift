/// What stands before a mirror: droppers, jars, tubes, sticks, compacts, soap.
enum Toilette {
  private static func label(_ d: inout Drawing, _ x: Int, _ y: Int, _ w: Int, _ h: Int, _ tint: Tint) {
    d.box(x, y, w, h, 3, .cream); d.line("M\(x + 12) \(y + h / 3)h\(w - 24)M\(x + 12) \(y + h * 2 / 3)h\(w / 2 - 8)", tint, 3)
  }

  /// A tall clear bottle with a cap, as watery care comes in.
  static func toner(_ d: inout Drawing) {
    d.shade(200, 398, 104, 15)
    let water = d.second.lighter(52)
    d.body("M148 400Q134 400 134 386V212Q134 190 156 184H244Q266 190 266 212V386Q266 400 252 400z", water.lighter(30))
    d.flat("M140 236H260V384Q260 394 250 394H150Q140 394 140 384z", water, opacity: 80)
    d.solid(160, 120, 80, 68, 8, d.main); d.box(160, 176, 80, 10, 0, d.main.darker(20))
    d.box(160, 262, 80, 92, 3, .cream); d.line("M174 286H226M174 302H214", d.main, 5); d.oval(200, 330, 11, 11, d.second)
    d.line("M148 214V372", .cream, 7, opacity: 60)
  }

  static func dropper(_ d: inout Drawing) {
    d.shade(200, 398, 96, 14)
    let glass = d.main.mixed(Tint(0x8A5A2B), 35)
    d.body("M140 400Q126 400 126 384V262Q126 236 158 228H242Q274 236 274 262V384Q274 400 260 400z", glass)
    d.flat("M140 300H260V380Q260 388 252 388H148Q140 388 140 380z", glass.lighter(34), opacity: 60)
    label(&d, 142, 288, 116, 70, glass)
    d.solid(164, 196, 72, 36, 6, .ink.mixed(d.second, 30)); d.body("M182 196V150Q182 118 200 118T218 150V196z", d.second.mixed(.ink, 55)); d.line("M140 256V380", .cream, 6, opacity: 40)
  }

  static func jar(_ d: inout Drawing) {
    d.shade(200, 398, 120, 15)
    d.body("M92 400Q82 400 82 388V312H318V388Q318 400 308 400z", d.main.mixed(.cream, 25)); d.solid(76, 262, 248, 54, 12, d.second.brightness > 200 ? d.main.darker(20) : d.second)
    d.line("M90 284H310", .cream, 3, opacity: 40); label(&d, 134, 332, 132, 50, d.main)
    d.body("M236 254C262 240 302 250 306 232C290 222 250 226 236 254z", .cream); d.ball(120, 250, 10, .leaf); d.flat("M126 246c24 -22 50 -14 60 0c-22 10 -44 12 -60 0z", .leaf)
  }

  static func tube(_ d: inout Drawing) {
    d.shade(200, 398, 84, 14)
    d.group("rotate(\(d.between(-4, 4)) 200 400)") { d in
      d.body("M152 362L130 176Q130 164 144 164H256Q270 164 270 176L248 362z", d.main.mixed(.cream, 20)); d.flat("M126 156H274V182H127z", d.main.darker(14))
      for x in stride(from: 136, to: 272, by: 10) { d.line("M\(x) 158V178", d.main.darker(34), 2, opacity: 60) }
      d.solid(150, 356, 100, 44, 8, d.second.brightness > 225 ? d.main.darker(30) : d.second); d.oval(200, 246, 30, 30, .gardenia, opacity: 90)
      d.line("M168 300H232M180 316H220", d.main.darker(34), 4)
    }
  }

  static func stick(_ d: inout Drawing) {
    d.shade(200, 398, 110, 14)
    let tint = d.main
    d.solid(124, 300, 66, 100, 8, .ink.mixed(d.second, 30)); d.solid(132, 252, 50, 52, 4, .gardenia); d.body("M138 254V206Q138 190 158 182L176 172V254z", tint); d.flat("M138 206Q140 190 158 182L176 172L176 190Q150 196 138 216z", tint.lighter(36))
    d.solid(218, 300, 66, 100, 8, .ink.mixed(d.second, 30)); d.box(218, 312, 66, 8, 0, .gardenia); d.line("M228 334V388", .cream, 4, opacity: 30)
  }

  /// A broad white stick, turned up out of its case: nothing that colours.
  static func sunStick(_ d: inout Drawing) {
    d.shade(200, 398, 118, 15)
    let pot = d.main.mixed(.cream, 35)
    d.body("M116 224Q116 178 164 178T212 224V268H116z", Tint(0xFBF8F0)); d.line("M130 222Q134 194 160 190", .cream, 5, opacity: 80)
    d.solid(106, 264, 116, 136, 14, pot); d.box(106, 364, 116, 10, 0, pot.darker(22)); d.ball(164, 316, 22, .gardenia)
    for (x, y) in [(164, 282), (164, 350), (130, 316), (198, 316), (140, 292), (188, 292), (140, 340), (188, 340)] { d.oval(x, y, 4, 4, .gardenia) }
    d.solid(242, 286, 84, 114, 14, pot.darker(10)); d.line("M256 304V384", .cream, 5, opacity: 40)
  }

  /// A small turned-up stick without colour, beside its cap.
  static func lipBalm(_ d: inout Drawing) {
    d.shade(200, 398, 100, 14)
    let pot = d.main.mixed(.cream, 30)
    d.body("M150 246Q150 226 178 222L206 216V284H150z", Tint(0xF1E2BE)); d.line("M160 244Q166 232 184 230", .cream, 5, opacity: 80)
    d.solid(144, 280, 68, 120, 10, pot); d.box(144, 308, 68, 52, 0, .cream); d.oval(178, 334, 15, 17, Tint(0xC79A5B)); d.line("M178 320V348", Tint(0x8A6238), 3); d.box(144, 380, 68, 8, 0, pot.darker(24))
    d.solid(236, 326, 68, 74, 10, pot.darker(12)); d.line("M248 340V388", .cream, 4, opacity: 40)
  }

  /// A clear bottle of colour, its wand beside it.
  static func tint(_ d: inout Drawing) {
    d.shade(200, 398, 112, 14)
    let colour = d.asked ?? d.pick([Tint(0xBE3A2B), Tint(0xDF7B68), Tint(0xC75A6A)])
    d.solid(120, 250, 76, 150, 12, colour.lighter(10)); d.box(132, 268, 52, 118, 6, colour); d.line("M134 264V384", .cream, 6, opacity: 60); d.solid(136, 236, 44, 18, 4, .steel.lighter(30))
    d.group("rotate(24 262 300)") { d in
      d.solid(236, 166, 52, 118, 10, .ink.mixed(colour, 25)); d.box(236, 270, 52, 12, 0, .gardenia)
      d.line("M262 284V356", .steel.lighter(30), 5); d.body("M254 350Q254 342 262 342T270 350L268 384Q262 396 256 384z", colour.darker(8))
    }
    d.line("M196 396C216 392 232 398 250 394", colour, 7, opacity: 80)
  }

  static func compact(_ d: inout Drawing) {
    d.shade(200, 398, 136, 15)
    d.oval(200, 352, 126, 46, d.main.darker(20)); d.oval(200, 342, 126, 46, d.main); d.oval(200, 340, 106, 36, d.main.lighter(40)); d.oval(200, 340, 92, 30, Tint(0xE6C2A0)); d.oval(182, 334, 44, 12, .cream, opacity: 40)
    d.oval(200, 212, 112, 108, d.main); d.oval(200, 212, 94, 90, d.palette.wall.lighter(40)); d.flat("M140 270C150 200 200 150 262 146C230 132 150 140 122 190C110 214 116 250 140 270z", .cream, opacity: 60)
    d.solid(176, 308, 48, 16, 6, .gardenia); d.body("M262 366Q300 350 322 370T300 396T262 366z", .cream)
  }

  static func palette(_ d: inout Drawing) {
    d.shade(200, 398, 146, 15)
    d.solid(68, 196, 264, 100, 12, d.main.darker(10)); d.box(80, 206, 240, 80, 6, d.palette.wall.lighter(50)); d.flat("M96 280L180 210H230L150 280z", .cream, opacity: 60)
    d.solid(60, 292, 280, 108, 12, d.main)
    let tints = [0xE9C8B0, 0xD8A7A0, 0xC98F6E, 0xB8860B, 0xA45A62, 0x9A5A44, 0x8A6A54, 0x6B3A3F, 0x3E2E2A].map { Tint($0) }
    for (index, tint) in tints.enumerated() { let x = 74 + index % 3 * 86, y = 300 + index / 3 * 32; d.box(x, y, 80, 28, 5, tint); d.flat("M\(x) \(y + 22)L\(x + 44) \(y)H\(x + 60)L\(x + 14) \(y + 28)H\(x)z", .cream, opacity: 22) }
  }

  static func pump(_ d: inout Drawing) {
    d.shade(200, 398, 100, 15)
    d.line("M200 196V150H160L150 166", .ink.mixed(d.second, 30), 11)
    d.body("M140 400Q124 400 124 384V250Q124 214 166 206H234Q276 214 276 250V384Q276 400 260 400z", d.main); d.solid(168, 180, 64, 32, 6, .ink.mixed(d.second, 30))
    label(&d, 146, 270, 108, 92, d.main); d.flat("M200 288c18 18 22 30 0 42c-22 -12 -18 -24 0 -42z", .leaf); d.line("M140 246V380", .cream, 6, opacity: 40)
  }

  static func soap(_ d: inout Drawing) {
    d.shade(200, 398, 146, 16)
    d.body("M62 370H338Q336 398 310 398H90Q64 398 62 370z", .wood); for x in stride(from: 100, to: 320, by: 40) { d.box(x, 366, 20, 7, 2, .wood.darker(40)) }
    d.body("M92 316Q94 302 112 300H288Q306 302 308 316V352Q306 368 288 368H112Q94 368 92 352z", d.main.mixed(.cream, 45)); d.body("M110 256Q112 242 130 240H262Q280 242 282 256V286Q280 300 262 300H130Q112 300 110 286z", d.second.mixed(.cream, 45))
    d.body("M128 196Q130 182 148 180H272Q290 182 292 196V226Q290 240 272 240H148Q130 240 128 226z", d.main.mixed(.cream, 65))
    d.line("M168 208H252M184 222H236", d.main.darker(20), 4, opacity: 70); for (x, y, r) in [(96, 282, 16), (120, 236, 11), (300, 278, 13), (318, 300, 8)] { d.ball(x, y, r, d.palette.wall.lighter(60)) }
  }

  static func perfume(_ d: inout Drawing) {
    d.shade(200, 398, 110, 15)
    d.body("M108 400Q96 400 96 388V252Q96 238 112 236H288Q304 238 304 252V388Q304 400 292 400z", d.main.lighter(52)); d.body("M118 388V306H282V388Q282 390 276 390H124Q118 390 118 388z", d.main.lighter(14)); d.oval(200, 306, 82, 7, d.main.lighter(34))
    d.box(156, 290, 88, 66, 3, .cream); d.line("M172 314h56M184 332h32", .ink, 3); d.solid(176, 206, 48, 32, 4, .gardenia); d.solid(160, 146, 80, 62, 10, .ink.mixed(d.main, 30)); d.line("M112 252V380", .cream, 6, opacity: 70)
  }
}
