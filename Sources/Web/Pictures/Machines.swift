/// Phones, radios, headphones.
enum Machines {
  static func phone(_ d: inout Drawing) {
    d.shade(204, 398, 110, 14)
    d.group("rotate(\(d.between(-7, 7)) 200 400)") { d in
      d.solid(166, 150, 142, 250, 22, d.main.darker(24))
      d.solid(104, 160, 142, 240, 22, .ink); d.box(111, 167, 128, 226, 16, d.main)
      d.inside("M127 167H223Q239 167 239 183V377Q239 393 223 393H127Q111 393 111 377V183Q111 167 127 167z") { d in
        d.oval(205, 230, 54, 54, d.second); d.flat("M100 330C150 290 200 340 250 300V400H100z", d.main.darker(26)); d.flat("M100 360C150 330 210 370 250 345V400H100z", d.main.darker(44))
      }
      d.box(156, 175, 38, 9, 4, .ink)
      d.ball(276, 184, 12, .ink); d.ball(276, 214, 12, .ink)
    }
  }

  static func radio(_ d: inout Drawing) {
    d.shade(200, 398, 146, 15)
    if d.chance(55) {
      d.line("M284 250L330 150", .steel, 4); d.line("M120 252C120 214 280 214 280 252", d.main.darker(26), 9)
      d.solid(70, 250, 260, 150, 18, d.main); d.box(86, 266, 128, 118, 10, .cream.mixed(d.main, 10))
      for y in stride(from: 280, through: 370, by: 15) { d.line("M98 \(y)h104", d.main.darker(20), 4, opacity: 55) }
      d.box(230, 266, 84, 34, 6, d.second.lighter(30)); d.line("M240 283h64", .ink, 2); d.line("M274 270v26", .vermilion, 3)
      d.ball(252, 348, 22, .cream); d.ball(298, 352, 14, .cream); d.line("M252 348V332", .ink, 3)
    } else {
      d.solid(132, 158, 136, 242, 26, d.main); d.ball(200, 322, 50, .ink.mixed(d.main, 20)); d.oval(200, 322, 20, 20, d.second)
      d.ball(200, 224, 29, .ink.mixed(d.main, 20)); d.oval(200, 224, 10, 10, d.second); d.box(188, 384, 24, 5, 2, .cream, opacity: 70)
    }
  }

  static func headphones(_ d: inout Drawing) {
    d.shade(200, 398, 130, 15)
    d.line("M112 320C100 160 300 160 288 320", d.main.darker(20), 17); d.line("M118 290C116 176 284 176 282 290", d.main.lighter(30), 4, opacity: 60)
    d.body("M84 340C84 306 112 296 138 300V396C108 402 84 384 84 340z", d.main); d.body("M316 340C316 306 288 296 262 300V396C292 402 316 384 316 340z", d.main)
    d.solid(130, 298, 26, 102, 13, d.second); d.solid(244, 298, 26, 102, 13, d.second)
  }
}
