/// Bottles, cups, pots, jars.
enum Vessels {
  static func cosmetics(_ d: inout Drawing) {
    d.shade(200, 398, 138, 15)
    let glass = d.main, cap = d.second
    switch d.dice.below(3) {
    case 0:
      d.body("M118 400Q106 400 106 386V262Q106 240 130 232V214H174V232Q198 240 198 262V386Q198 400 186 400z", glass)
      d.box(118, 290, 68, 70, 4, .cream); d.line("M130 312h44M130 326h30", glass.darker(20), 3)
      d.body("M136 214V196Q136 190 142 190H144V158Q144 148 152 148T160 158V190H162Q168 190 168 196V214z", .ink.mixed(cap, 30))
      d.body("M212 400Q204 400 204 390V344H310V390Q310 400 302 400z", glass.lighter(34))
      d.solid(200, 316, 114, 34, 8, cap)
    case 1:
      d.solid(112, 250, 62, 150, 12, glass.lighter(30)); d.solid(118, 190, 50, 62, 6, cap)
      d.body("M194 400V270Q194 258 206 254H256Q268 258 268 270V400z", glass)
      d.solid(206, 212, 50, 44, 6, .gardenia)
      d.box(206, 300, 50, 56, 3, .cream); d.oval(231, 328, 12, 12, glass)
      d.ball(302, 376, 24, cap)
    default:
      d.body("M136 398L126 226Q126 214 138 214H206Q218 214 218 226L208 398z", glass)
      d.solid(134, 366, 76, 34, 4, cap); d.line("M150 250h44M150 264h30", .cream, 4)
      d.body("M232 400Q222 400 222 390V352H318V390Q318 400 308 400z", .cream); d.solid(218, 326, 104, 30, 8, glass.darker(14))
    }
  }

  static func bottle(_ d: inout Drawing) {
    d.shade(200, 398, 100, 15)
    if d.chance(55) {
      d.body("M148 400Q136 400 136 386V220Q136 196 152 190H248Q264 196 264 220V386Q264 400 252 400z", d.main)
      d.solid(150, 146, 100, 48, 12, d.main.darker(32)); d.line("M176 146C176 112 224 112 224 146", d.main.darker(32), 9)
      d.box(136, 356, 128, 10, 0, d.main.lighter(30)); d.oval(200, 280, 24, 24, d.second); d.line("M152 224V340", .cream, 6, opacity: 36)
    } else {
      d.body("M156 400Q144 400 144 386V268Q144 238 176 222V150H224V222Q256 238 256 268V386Q256 400 244 400z", d.main)
      d.solid(172, 124, 56, 32, 5, d.second); d.box(144, 284, 112, 76, 0, .cream)
      d.line("M164 308h72M164 324h48M164 340h60", d.main, 4); d.line("M158 264V280", .cream, 6, opacity: 50)
    }
  }

  static func cup(_ d: inout Drawing) {
    d.shade(196, 398, 132, 16)
    let tint = d.main
    if d.chance(60) {
      d.line("M268 296C330 288 326 366 256 362", tint.darker(12), 15)
      d.body("M110 270H276C276 340 268 378 246 400H140C118 378 110 340 110 270z", tint)
      d.oval(193, 270, 83, 17, tint.lighter(26)); d.oval(193, 273, 70, 12, Tint(0x5B3A26))
      d.flat("M111 300C150 316 236 316 275 300L273 322C236 338 150 338 113 322z", d.second)
    } else {
      d.body("M88 292H312C306 356 268 386 244 390V400H156V390C132 386 94 356 88 292z", tint)
      d.oval(200, 292, 112, 22, tint.lighter(24)); d.oval(200, 296, 96, 16, tint.darker(24))
      d.line("M112 330C160 350 240 350 288 330", d.second, 5)
    }
    steam(&d)
  }

  static func steam(_ d: inout Drawing) {
    d.line("M172 244C158 222 188 208 174 184M204 240C190 214 220 198 206 168M234 244C222 224 248 210 236 188", .cream, 5, opacity: 60)
  }

  static func pan(_ d: inout Drawing) {
    d.shade(200, 398, 148, 16)
    d.line("M268 372L346 340", .wood, 15)
    d.body("M78 352H290C290 386 262 400 230 400H138C106 400 78 386 78 352z", d.main.darker(10))
    d.oval(184, 352, 106, 18, d.main.lighter(20)); d.oval(184, 355, 92, 13, .ink.mixed(d.main, 40))
    d.oval(172, 353, 40, 8, .cream); d.oval(170, 351, 15, 5, .gardenia)
  }

  static func pot(_ d: inout Drawing) {
    d.shade(200, 398, 148, 16)
    d.line("M92 318H66M308 318H334", d.main.darker(26), 17)
    d.body("M88 290H312V350C312 384 290 400 262 400H138C110 400 88 384 88 350z", d.main)
    d.body("M82 290C84 262 140 248 200 248S316 262 318 290z", d.main.lighter(16))
    d.box(78, 284, 244, 13, 6, d.main.darker(14)); d.ball(200, 240, 15, d.second)
  }
}
