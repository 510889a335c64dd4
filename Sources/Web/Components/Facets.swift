import Kernel

/// Filters of a list as one form: beside the list on a desk, behind one button on a phone, where nothing is searched before it is sent.
package struct Facets: Sendable {
  package var action: Path
  /// Questions kept as they are (the words searched for).
  package var kept: [(name: String, value: String)]
  package var groups: [Choices]
  /// Where a script asks how many there would be, and the list with no filter.
  package var count: Path?
  package var clear: Path?
  /// How many filters are set.
  package var chosen: Int

  package init(
    _ action: Path, kept: [(name: String, value: String)] = [], groups: [Choices], count: Path? = nil, clear: Path? = nil, chosen: Int = 0
  ) {
    self.action = action
    self.kept = kept
    self.groups = groups
    self.count = count
    self.clear = clear
    self.chosen = chosen
  }

  package func html(_ reader: Reader) -> HTML {
    let language = reader.language
    let hidden: [HTML] = kept.map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
    let number: HTML? = chosen == 0 ? nil : #"<b class="filters-number">\#(chosen)</b>"#
    let clearing: HTML? = chosen == 0 ? nil : clear.map { #"<a class="text-button" href="\#(to: $0)">\#(ShopPhrases.clearFilters, language)</a>"# }
    return """
      <details class="filters" id="filters" data-filters="\(to: count ?? action)"><summary>\(Icon.filter.html)\(ShopPhrases.filters, language)\(number)</summary>
      <form novalidate class="filters-form" action="\(to: action)"><div class="filters-head"><h2 id="filters-title" tabindex="-1">\(ShopPhrases.filters, language)</h2>\(clearing)<button class="filters-close" type="button" data-close aria-label="\(PartPhrases.close, language)"><span aria-hidden="true">✕</span></button></div>
      \(hidden)<div class="stack filters-groups">\(groups.map { $0.html(reader) })</div><div class="filters-foot"><button class="button is-main is-wide" data-count aria-live="polite">\(PartPhrases.apply, language)</button></div></form></details>
      """
  }
}
