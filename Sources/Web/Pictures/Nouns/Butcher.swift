/// Meat by its cut.
enum Butcher {
  private static func boardAndLeaf(_ d: inout Drawing) {
    d.shade(200, 398, 156, 15)
    d.body("M44 378Q44 362 70 362H330Q356 362 356 378Q356 398 328 400H72Q44 398 44 378z", .wood)
  }

  /// Thick strips in which lean and fat lie in layers.
  static func porkBelly(_ d: inout Drawing) {
    boardAndLeaf(&d)
    let fat = Tint(0xF6E3DA), lean = Tint(0xD4807A)
    for (y, turn) in [(316, 0), (274, -3), (232, 3)] {
      d.group("rotate(\(turn) 200 \(y))") { d in
        d.body("M66 \(y + 44)Q58 \(y) 78 \(y)H322Q340 \(y) 334 \(y + 44)Q200 \(y + 52) 66 \(y + 44)z", fat)
        d.flat("M66 \(y + 10)Q130 \(y + 4) 200 \(y + 10)T334 \(y + 9)V\(y + 17)Q260 \(y + 22) 200 \(y + 17)T66 \(y + 19)z", lean)
        d.flat("M64 \(y + 27)Q140 \(y + 22) 210 \(y + 28)T336 \(y + 26)V\(y + 36)Q250 \(y + 42) 190 \(y + 36)T64 \(y + 37)z", lean.darker(10))
        d.line("M72 \(y + 3)H328", Tint(0xE9C7A8), 5)
      }
    }
    for x in [86, 116, 146] { d.flat("M\(x) 224c-14 -26 4 -44 18 -40c12 14 6 34 -8 42z", .leaf) }
  }

  /// Thin slices, folded and laid side by side.
  static func slicedBeef(_ d: inout Drawing) {
    boardAndLeaf(&d)
    let lean = Tint(0xB8433F), fat = Tint(0xF2DCD0)
    for (x, y) in [(84, 312), (164, 316), (244, 312), (124, 262), (204, 262), (166, 214)] {
      d.body("M\(x) \(y + 44)C\(x - 12) \(y + 4) \(x + 20) \(y - 12) \(x + 40) \(y)C\(x + 62) \(y - 14) \(x + 96) \(y + 2) \(x + 84) \(y + 46)Q\(x + 40) \(y + 56) \(x) \(y + 44)z", lean.darker((x + y) % 12))
      d.line("M\(x + 10) \(y + 40)C\(x + 6) \(y + 12) \(x + 26) \(y + 2) \(x + 40) \(y + 8)C\(x + 58) \(y) \(x + 80) \(y + 14) \(x + 74) \(y + 42)", fat, 4, opacity: 85)
      d.line("M\(x + 26) \(y + 44)Q\(x + 34) \(y + 24) \(x + 28) \(y + 16)M\(x + 52) \(y + 46)Q\(x + 48) \(y + 28) \(x + 58) \(y + 18)", fat, 3, opacity: 70)
    }
    d.line("M322 346C344 326 348 300 340 272", .leaf, 4); for y in [276, 298, 318] { d.flat("M338 \(y)c20 -4 22 -18 14 -24c-10 4 -16 12 -14 24zM340 \(y + 8)c-16 -8 -24 -2 -24 8c10 4 20 2 24 -8z", .leaf) }
  }
}
