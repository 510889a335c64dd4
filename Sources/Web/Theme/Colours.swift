/// The colours of a theme by day or by night, each `#RRGGBB`. Their contrasts are kept by a test (WCAG 2.2, 1.4.3 and 1.4.11).
package struct Colours: Sendable, Hashable {
  /// The ground, what lies on it, and what lies under it.
  package var paper: String
  package var surface: String
  package var sunken: String
  /// Words, and words that stand back.
  package var ink: String
  package var muted: String
  /// Lines that part, and edges that must be seen.
  package var line: String
  package var edge: String
  /// The main colour: what is pressed, what is open, what is in stock.
  package var main: String
  package var mainDeep: String
  package var onMain: String
  package var mainWash: String
  package var isDark: Bool

  /// What is cut, urgent or wrong.
  var vermilion: String { isDark ? "#F5906F" : "#BC3A1B" }
  var vermilionDeep: String { isDark ? "#F8A68B" : "#A93316" }
  var vermilionWash: String { isDark ? "#3D241C" : "#FBEAE4" }
  /// Links and the ring around what has the focus.
  var indigo: String { isDark ? "#A3BEE8" : "#274B7A" }
  var indigoWash: String { isDark ? "#222D3E" : "#E6ECF5" }
  /// Stars and points.
  var gardenia: String { isDark ? "#E3AE4B" : "#B97F10" }
  var gardeniaDeep: String { isDark ? "#EBC173" : "#7A5208" }
  var gardeniaWash: String { isDark ? "#382C17" : "#FAF0DA" }

  /// The custom properties of the style sheet.
  var properties: [(name: String, value: String)] {
    [
      ("paper", paper), ("surface", surface), ("sunken", sunken), ("ink", ink), ("muted", muted), ("line", line), ("edge", edge), ("jade", main),
      ("jade-deep", mainDeep), ("on-jade", onMain), ("jade-wash", mainWash), ("vermilion", vermilion), ("vermilion-deep", vermilionDeep),
      ("vermilion-wash", vermilionWash), ("indigo", indigo), ("indigo-wash", indigoWash), ("gardenia", gardenia), ("gardenia-deep", gardeniaDeep),
      ("gardenia-wash", gardeniaWash),
    ]
  }

  /// Every pair of colours in which words stand on a ground: 4.5 to 1 at least.
  package var wordsOnGrounds: [(words: String, ground: String)] {
    let grounds = [paper, surface, sunken]
    let onAll = [ink, muted, main, indigo, vermilionDeep].flatMap { words in grounds.map { (words, $0) } }
    let washes = [mainWash, vermilionWash, indigoWash, gardeniaWash].map { (ink, $0) }
    return onAll + washes + [
      (onMain, main), (onMain, mainDeep), (mainDeep, mainWash), (main, mainWash), (vermilion, paper), (vermilion, surface), (vermilionDeep, vermilionWash),
      (surface, vermilionDeep), (paper, vermilionDeep), (indigo, indigoWash), (gardeniaDeep, gardeniaWash), (gardeniaDeep, surface), (paper, ink), (paper, muted),
    ]
  }

  /// Edges and signs that must be seen against their ground: 3 to 1 at least.
  package var signsOnGrounds: [(sign: String, ground: String)] {
    [(edge, surface), (edge, paper), (main, surface), (gardenia, surface), (gardenia, paper)]
  }
}
