import Kernel

/// A face of a storefront, as data: colours, letters, corners, the header, the front page, the cards and the tone in which it speaks.
package struct Theme: Sendable, Hashable {
  /// How the header stands on a desk.
  package enum Header: String, Sendable { case row, centred, band }
  /// In what order the front page tells.
  package enum Home: String, Sendable { case stage, market, story }
  /// The shape of a product's card.
  package enum Card: String, Sendable { case portrait, plate, tall }
  /// How it speaks.
  package enum Tone: Sendable { case calm, lively, quiet }

  /// Stable short name, as a site keeps it.
  package var code: String
  package var name: Phrase
  /// For whom it was made, for the operator who chooses.
  package var words: Phrase
  package var day: Colours
  package var night: Colours
  /// Families of headings, their weight and spacing; what is read in one go stays in the house's own.
  package var display: String
  package var weight: Int
  package var spacing: String
  /// Sizes of headings against the house's own, in hundredths.
  package var scale: Int
  /// Corners of panels and pictures, of small things and of buttons, in pixels.
  package var corners: (panel: Int, small: Int, button: Int)
  package var header: Header
  package var home: Home
  package var card: Card
  package var tone: Tone
  /// What the front page opens with.
  package var scene: PictureKind
  package var sceneSeed: Int64

  package static func == (a: Theme, b: Theme) -> Bool { a.code == b.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The theme that a site keeps; where it keeps none, or one that is no more, that whose main colour is nearest to its accent.
  package static func of(_ code: String, accent: String) -> Theme {
    if let kept = all.first(where: { $0.code == code }) { return kept }
    let wanted = rgb(accent)
    func distance(_ main: [Int]) -> Int { zip(main, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
    return zip(all, mains).min { distance($0.1) < distance($1.1) }?.0 ?? madang
  }

  private static let mains = all.map { rgb($0.day.main) }

  private static func rgb(_ colour: String) -> [Int] { (Encoding.bytes(hex: colour.dropFirst()) ?? []).map(Int.init) }
}
