import Kernel

/// A short fact on colour.
package struct Badge: Sendable {
  package enum Tone: String, Sendable { case plain, jade, vermilion, indigo, gardenia }
  package var words: String
  package var tone: Tone

  package init(_ words: String, _ tone: Tone = .plain) {
    self.words = words
    self.tone = tone
  }

  package var html: HTML { #"<span class="badge is-\#(tone.rawValue)">\#(words)</span>"# }
  /// The same without the colour behind, for a line of facts.
  package var fact: HTML { #"<span class="fact is-\#(tone.rawValue)">\#(words)</span>"# }

  package static func pickupToday(_ reader: Reader) -> Badge { Badge(reader.say(PartPhrases.pickupToday), .jade) }
  package static func nearby(_ count: Int64, _ reader: Reader) -> Badge {
    Badge(reader.say(PartPhrases.nearby, ["count": String(count)]), .plain)
  }
  package static func openNow(_ reader: Reader) -> Badge { Badge(reader.say(PartPhrases.openNow), .jade) }
  package static func soldOut(_ reader: Reader) -> Badge { Badge(reader.say(PartPhrases.soldOut), .plain) }
}
