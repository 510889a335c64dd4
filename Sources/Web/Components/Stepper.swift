import Kernel

/// How many: a number field with two buttons where scripts run.
package struct Stepper: Sendable {
  package var name: String
  package var value: Int64
  package var max: Int64
  /// What is counted, for screen readers.
  package var label: String?

  package init(_ name: String = "quantity", value: Int64 = 1, max: Int64 = 99, label: String? = nil) {
    self.name = name
    self.value = value
    self.max = max
    self.label = label
  }

  package func html(_ reader: Reader) -> HTML {
    """
    <span class="stepper" data-stepper><button type="button" data-step="down" aria-label="\(PartPhrases.fewer, reader.language)">−</button><input type="number" name="\(name)" value="\(value)" min="1" max="\(max)" inputmode="numeric" aria-label="\(label ?? reader.say(PartPhrases.quantity))"><button type="button" data-step="up" aria-label="\(PartPhrases.more, reader.language)">+</button></span>
    """
  }
}

/// Five stars to give, as radios, so that it works without scripts.
package struct StarChoice: Sendable {
  package var name: String
  package var chosen: Int?
  package init(_ name: String = "stars", chosen: Int? = nil) {
    self.name = name
    self.chosen = chosen
  }

  package func html(_ reader: Reader) -> HTML {
    let items: [HTML] = (1...5).reversed().map { count in
      """
      <input type="radio" id="\(name)-\(count)" name="\(name)" value="\(count)" required\("checked", if: chosen == count)><label for="\(name)-\(count)"><span class="hide">\(reader.say(PartPhrases.starsGive, ["count": String(count)]))</span>\(Icon.star.html)</label>
      """
    }
    return #"<fieldset class="field"><legend>\#(PartPhrases.rating, reader.language)</legend><div class="rate">\#(items)</div></fieldset>"#
  }
}
