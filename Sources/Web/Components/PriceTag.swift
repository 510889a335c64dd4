import Kernel

/// A price: what it is now, what it was, and per unit where that helps.
package struct PriceTag: Sendable {
  package var now: Money
  package var was: Money?
  /// Ready words such as `100g당 1,290원`.
  package var perUnit: String?
  package var isLarge: Bool

  package init(_ now: Money, was: Money? = nil, perUnit: String? = nil, isLarge: Bool = false) {
    self.now = now
    self.was = was
    self.perUnit = perUnit
    self.isLarge = isLarge
  }

  package func html(_ reader: Reader) -> HTML {
    let format = reader.format
    var cut = HTML(), before = HTML()
    if let was, let percent = Format.cut(from: was, to: now) {
      cut = """
        <span class="price-cut"><span class="hide">\(reader.say(PartPhrases.cut, ["percent": String(percent)]))</span><span aria-hidden="true">\(percent)%</span></span>
        """
      before = #"<s class="price-was"><span class="hide">\#(PartPhrases.was, reader.language) </span>\#(format.money(was))</s>"#
    }
    let unit: HTML? = perUnit.map { #"<span class="price-unit">\#($0)</span>"# }
    return #"<p class="price\#(isLarge ? " is-large" : "")">\#(cut)<span class="price-now">\#(format.money(now))</span>\#(before)\#(unit)</p>"#
  }
}
