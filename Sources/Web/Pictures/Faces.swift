/// Marks of brands and people, 200 by 200.
enum Faces {
  static func draw(_ kind: PictureKind, _ d: inout Drawing) {
    if kind == .avatar { avatar(&d) } else { monogram(&d) }
  }

  /// An abstract sign in two colours, such as a shop would stamp on paper.
  private static func monogram(_ d: inout Drawing) {
    d.box(0, 0, 200, 200, 0, d.palette.wall.brightness < 120 ? d.palette.wall : d.main)
    let light = d.palette.wall.brightness < 120 ? d.main : d.palette.wall
    switch d.dice.below(8) {
    case 0: d.oval(100, 100, 50, 50, light); d.flat("M100 50a50 50 0 0 1 0 100z", d.second)
    case 1: d.line("M52 138V62L100 112L148 62V138", light, 18)
    case 2: d.flat("M100 44L156 100L100 156L44 100z", light); d.oval(100, 100, 20, 20, d.second)
    case 3: for index in 0...2 { d.line("M\(50 + index * 14) 140A50 50 0 0 1 \(150 - index * 14) 140", index == 1 ? d.second : light, 11) }; d.oval(100, 62, 14, 14, light)
    case 4: d.box(50, 50, 100, 100, 0, light); d.flat("M50 150A100 100 0 0 1 150 50V150z", d.second)
    case 5: d.line("M60 60H140M60 100H140M60 140H140", light, 15); d.oval(140, 100, 16, 16, d.second)
    case 6: for (x, y) in [(100, 66), (134, 100), (100, 134), (66, 100)] { d.oval(x, y, 29, 29, light, opacity: 85) }; d.oval(100, 100, 17, 17, d.second)
    default: d.line("M44 96C72 92 88 78 100 58C112 78 128 92 156 96M66 104V146H134V104", light, 13); d.oval(100, 118, 12, 12, d.second)
    }
  }

  private static func avatar(_ d: inout Drawing) {
    d.box(0, 0, 200, 200, 0, d.palette.wall.brightness < 120 ? d.palette.wall.lighter(26) : d.palette.table)
    let skin = d.pick([Tint(0xF0CFB0), Tint(0xE3B58F), Tint(0xC98F68), Tint(0xF5DCC6), Tint(0x8A5C40)])
    let hair = d.pick([Tint(0x2B2420), Tint(0x4A3527), Tint(0x6E4B32), Tint(0x8C8580), Tint(0x1F1E22)])
    let style = d.dice.below(4)
    if style == 1 { d.flat("M52 100C48 40 152 40 148 100L154 164H46z", hair) }
    if style == 2 { d.oval(100, 40, 21, 19, hair) }
    d.body("M30 200C32 158 66 146 100 146S168 158 170 200z", d.main)
    d.box(84, 118, 32, 38, 14, skin.darker(10)); d.oval(100, 96, 38, 44, skin)
    switch style {
    case 0: d.flat("M60 98C54 50 84 40 104 44C138 42 146 70 140 98C134 78 124 70 96 72C78 72 66 80 60 98z", hair)
    case 1: d.flat("M60 104C56 52 80 46 100 46S144 52 140 104C132 82 118 70 100 70S68 82 60 104z", hair)
    case 2: d.flat("M60 92C60 52 82 46 100 46S140 52 140 92C126 66 118 64 100 64S74 66 60 92z", hair)
    default: d.flat("M58 106C50 48 92 40 108 44C144 46 148 84 142 106L136 86C112 88 88 80 78 68C72 80 62 90 58 106z", hair)
    }
    d.oval(86, 100, 4, 5, .ink); d.oval(114, 100, 4, 5, .ink); d.line("M90 120q10 8 20 0", .ink, 3, opacity: 70)
    d.oval(76, 112, 7, 4, .vermilion, opacity: 20); d.oval(124, 112, 7, 4, .vermilion, opacity: 20)
  }
}
