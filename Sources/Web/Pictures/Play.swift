/// Books, toys, balls, and things in cloth.
enum Play {
  static func books(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    let tints = [d.main, d.second, d.main.lighter(34), Tint.cream.darker(8), d.main.darker(26)]
    if d.chance(50) {
      var y = 400
      for index in 0..<4 {
        let h = d.between(30, 42), w = d.between(190, 250), x = 200 - w / 2 + d.between(-14, 14)
        y -= h
        d.solid(x, y, w, h, 4, tints[index]); d.box(x + w - 20, y + 5, 20, h - 10, 2, .cream)
        d.box(x + 22, y, 8, h, 0, .gardenia, opacity: 70); d.line("M\(x + 50) \(y + h / 2)h\(w / 3)", .cream, 4, opacity: 80)
      }
      d.body("M150 \(y)C156 \(y - 34) 190 \(y - 34) 200 \(y - 6)C210 \(y - 34) 246 \(y - 34) 250 \(y)z", .cream)
      d.line("M200 \(y - 4)v4", .ink, 2)
    } else {
      var x = 84
      for index in 0..<5 {
        let w = d.between(34, 48), h = d.between(170, 232)
        d.solid(x, 400 - h, w, h, 3, tints[index]); d.box(x, 400 - h + 22, w, 7, 0, .gardenia, opacity: 75); d.box(x, 366, w, 5, 0, .gardenia, opacity: 75)
        d.box(x + w / 2 - 4, 400 - h + 50, 8, h / 3, 2, .cream, opacity: 75)
        x += w + 2
      }
    }
  }

  static func blocks(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    if d.chance(50) {
      stack(&d)
    } else {
      d.ball(128, 368, 31, .ink.mixed(d.main, 30)); d.ball(272, 368, 31, .ink.mixed(d.main, 30))
      d.body("M70 356V306Q70 290 86 290H134L168 240Q172 234 180 234H262Q272 234 276 244L290 290H318Q334 292 334 310V356z", d.main)
      d.flat("M156 288L182 252H208V288zM220 288V252H256L268 288z", .cream); d.ball(128, 370, 28, .ink); d.ball(272, 370, 28, .ink); d.oval(128, 370, 10, 10, .cream); d.oval(272, 370, 10, 10, .cream)
      d.oval(322, 316, 9, 9, .gardenia)
    }
  }

  /// Blocks of wood, whatever else toys are.
  static func woodenBlocks(_ d: inout Drawing) {
    d.shade(200, 398, 150, 15)
    stack(&d)
    d.solid(40, 356, 44, 44, 5, .wood.lighter(20)); d.ball(348, 378, 22, .wood.lighter(10))
  }

  private static func stack(_ d: inout Drawing) {
    d.solid(84, 322, 78, 78, 8, d.main); d.solid(166, 322, 78, 78, 8, d.second); d.solid(248, 322, 78, 78, 8, .gardenia)
    d.solid(126, 242, 78, 78, 8, .cream.darker(6)); d.body("M208 320L250 242L292 320z", d.main.lighter(20)); d.ball(165, 212, 30, .vermilion)
    d.oval(165, 281, 18, 18, d.main); d.line("M104 361h38M123 342v38", .cream, 8); d.oval(205, 361, 20, 20, .cream)
  }

  static func balls(_ d: inout Drawing) {
    d.shade(200, 398, 140, 15)
    if d.chance(50) {
      d.group("rotate(28 200 300)") { d in
        d.line("M200 128A62 78 0 1 1 199 128z", d.main, 12)
        for x in [168, 190, 212, 234] { d.line("M\(x) 150V268", .cream, 2) }
        for y in [162, 186, 210, 234, 258] { d.line("M146 \(y)H254", .cream, 2) }
        d.line("M200 286V400", d.main.darker(26), 17)
      }
      d.ball(108, 366, 34, Tint(0xC9CF4A)); d.line("M82 346C106 352 110 384 100 398", .cream, 4)
    } else {
      d.ball(190, 306, 94, Tint(0xD07A3C).mixed(d.main, 30)); d.line("M96 306H284M190 212V400M126 238C160 270 160 342 126 374M254 238C220 270 220 342 254 374", .ink, 4, opacity: 70)
      d.ball(312, 374, 26, .cream)
    }
  }

  static func bear(_ d: inout Drawing) {
    d.shade(200, 398, 110, 15)
    let fur = d.pick([Tint(0xB98A5A), Tint(0xD9C3A0), Tint(0x8C8378), Tint(0xE8DCC8)])
    d.ball(146, 200, 27, fur.darker(8)); d.ball(254, 200, 27, fur.darker(8)); d.oval(146, 202, 13, 13, fur.lighter(40)); d.oval(254, 202, 13, 13, fur.lighter(40))
    d.ball(136, 330, 28, fur.darker(6)); d.ball(264, 330, 28, fur.darker(6)); d.ball(200, 338, 66, fur); d.ball(154, 388, 27, fur.darker(4)); d.ball(246, 388, 27, fur.darker(4))
    d.ball(200, 236, 70, fur); d.oval(200, 258, 31, 24, fur.lighter(48)); d.oval(200, 248, 11, 8, .ink); d.oval(172, 226, 6, 7, .ink); d.oval(228, 226, 6, 7, .ink); d.line("M200 256v8M188 268q12 9 24 0", .ink, 3)
    d.flat("M200 306L160 290V324zM200 306L240 290V324z", d.main); d.oval(200, 307, 11, 11, d.main.darker(20))
  }

  static func cat(_ d: inout Drawing) {
    d.shade(190, 398, 130, 15)
    let fur = d.pick([Tint(0x3D3833), Tint(0xD39A5B), Tint(0xE9DFCE), Tint(0x8B857C)])
    d.line("M226 380C300 394 312 330 286 296", fur.darker(8), 19)
    d.body("M112 400C100 320 130 288 132 256C116 220 118 186 122 162L150 190C162 184 186 184 198 190L226 162C230 186 232 220 216 256C222 290 252 330 244 400z", fur)
    d.oval(154, 222, 6, 8, fur.brightness < 120 ? .gardenia : .ink); d.oval(194, 222, 6, 8, fur.brightness < 120 ? .gardenia : .ink); d.flat("M168 236h12l-6 8z", Tint(0xD98A8A))
    d.line("M174 244q-8 10 -18 4M174 244q8 10 18 4", fur.brightness < 120 ? .cream : .ink, 2, opacity: 70)
    d.flat("M132 262C160 276 190 276 216 262L218 276C190 290 158 290 130 276z", d.second); d.oval(174, 288, 8, 8, .gardenia)
    d.body("M258 366H350L340 396Q338 400 332 400H276Q270 400 268 396z", d.main); d.oval(304, 366, 46, 10, d.main.lighter(24)); d.oval(304, 366, 36, 7, Tint(0x7A5233))
  }

  /// Something wrapped, in cloth or in a box.
  static func parcel(_ d: inout Drawing) {
    if d.chance(65) {
      wrapped(&d)
    } else {
      d.shade(200, 398, 140, 16)
      d.solid(88, 256, 224, 144, 6, Tint(0xCDA679)); d.flat("M88 256H312L296 240H104z", Tint(0xDDBB90)); d.box(182, 240, 36, 160, 0, d.second, opacity: 80)
      d.box(222, 330, 70, 48, 3, .cream); d.line("M232 346h48M232 358h30", .ink, 3, opacity: 60); d.line("M106 376v-20m-8 8l8 -8l8 8", Tint(0x8A6238), 3)
    }
  }

  /// A gift wrapped in cloth, with its knot.
  static func wrapped(_ d: inout Drawing) {
    d.shade(200, 398, 140, 16)
    d.body("M92 300Q200 250 308 300L318 384Q316 400 298 400H102Q84 400 82 384z", d.main)
    d.flat("M92 300Q200 250 308 300Q258 340 200 292Q142 340 92 300z", d.main.lighter(14))
    d.flat("M200 292Q250 330 308 300L318 384Q316 400 298 400H260Q214 350 200 292z", d.main.darker(14), opacity: 70)
    d.line("M200 294Q196 350 150 398M200 294Q206 350 252 398", d.main.darker(30), 2, opacity: 50)
    d.body("M200 280C150 250 126 206 152 184C184 190 200 230 204 276z", d.second); d.body("M200 280C250 250 278 210 254 182C220 188 202 230 198 276z", d.second.darker(10))
    d.flat("M196 282C170 296 140 292 122 276C146 262 176 264 198 278zM204 282C230 298 262 294 280 276C256 262 226 264 204 278z", d.second.lighter(14)); d.ball(200, 280, 17, d.second.darker(16))
  }
}
