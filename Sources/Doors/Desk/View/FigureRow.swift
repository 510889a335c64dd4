import Kernel
import Web

/// Numbers in a row, each beside what it was before.
package struct FigureRow: Sendable {
  package struct Figure: Sendable {
    package var words: String
    package var value: String
    /// What it was before, in words; nil where nothing is compared.
    package var before: String?

    package init(_ words: String, _ value: String, before: String? = nil) {
      self.words = words
      self.value = value
      self.before = before
    }
  }
  package var figures: [Figure]
  package init(_ figures: [Figure]) { self.figures = figures }

  package var html: HTML {
    let items: [HTML] = figures.map { figure in
      let before: HTML? = figure.before.map { #"<small class="muted">\#($0)</small>"# }
      return #"<div class="figure"><span>\#(figure.words)</span><b>\#(figure.value)</b>\#(before)</div>"#
    }
    return #"<div class="figures">\#(items)</div>"#
  }

  /// `+12%`, `−5%`; nil where there was nothing before.
  package static func change(_ now: Int64, from before: Int64) -> String? {
    guard before > 0 else { return nil }
    let percent = Int64((Double(now) / Double(before) * 100 - 100).rounded().clamped(to: -100...1_000_000))
    return percent < 0 ? "−\(-percent)%" : "+\(percent)%"
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double { isFinite ? min(max(self, range.lowerBound), range.upperBound) : 0 }
}
