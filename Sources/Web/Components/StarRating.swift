import Kernel

/// An average of stars and how many gave it.
package struct StarRating: Sendable {
  /// Hundredths of a star: 4.62 is 462.
  package var hundredths: Int
  package var count: Int64

  package init(hundredths: Int, count: Int64) {
    self.hundredths = hundredths
    self.count = count
  }

  /// One star, the average and the count, for a card.
  package func html(_ reader: Reader) -> HTML {
    guard count > 0 else { return "" }
    let stars = reader.format.stars(hundredths: hundredths)
    return """
      <span class="stars">\(Icon.star.html)<span class="hide">\(reader.say(PartPhrases.starsOf, ["stars": stars]))</span><b aria-hidden="true">\(stars)</b><span aria-hidden="true">(\(reader.format.short(count)))</span></span>
      """
  }

  /// Five stars filled as far as the average goes, for one review or a summary.
  package func row(_ reader: Reader) -> HTML {
    let stars = reader.format.stars(hundredths: hundredths)
    return """
      <span class="stars is-row"><span class="hide">\(reader.say(PartPhrases.starsOf, ["stars": stars]))</span>\(Self.wholes[hundredths] ?? Self.drawn(hundredths))</span>
      """
  }

  /// One to five whole stars, as every review has them.
  private static let wholes = Dictionary(uniqueKeysWithValues: (1...5).map { ($0 * 100, drawn($0 * 100)) })

  private static func drawn(_ hundredths: Int) -> HTML {
    var html: HTML = #"<svg viewBox="0 0 105 20" aria-hidden="true">"#
    for index in 0..<5 {
      let full = min(100, max(0, min(max(hundredths, 0), 500) - index * 100))
      let x = index * 21
      html += """
        <svg x="\(x)" width="20" height="20" viewBox="0 0 24 24"><path fill="var(--line)" d="\(HTML(trusted: shape))"/><svg width="\(24 * full / 100)" height="24" viewBox="0 0 \(max(1, 24 * full / 100)) 24"><path fill="currentColor" d="\(HTML(trusted: shape))"/></svg></svg>
        """
    }
    return html + "</svg>"
  }

  private static let shape = "M12 2l3.100 6.300 6.900 1-5 4.900 1.200 6.800L12 17.800 5.800 21 7 14.200 2 9.300l6.900-1z"
}
